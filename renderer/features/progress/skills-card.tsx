import { FAMILIES, PASSAGE_LEVELS } from '../../../content/bank/families.ts';
import type { DayView, SkillView } from '../../../content/study/views.ts';
import { familyName } from '#text/families-text.ts';
import { familyDescription } from '#text/family-descriptions.ts';
import { labelText } from '#text/label-text.ts';
import { levelText } from '#text/practice-text.ts';
import { todayText } from '#text/today-text.ts';
import { progressText } from '#text/progress-text.ts';
import { formatComing } from '#text/coming-text.ts';
import { LabelIcon } from '../../ui/label-icon.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Table } from '../../ui/table.tsx';
import { FigureCard } from './figure-card.tsx';
import section from './section.module.css';

export interface SkillsCardProps {
  readonly skills: readonly SkillView[];
  /** The numbers of the day. */
  readonly day: DayView;
}

type BankFamily = (typeof FAMILIES)[number];

const { skills: text } = progressText;

/** The families that were practised, at each level, and when they come back; the others are folded. */
export function SkillsCard({ skills, day }: SkillsCardProps) {
  const isBegun = ({ id }: BankFamily) => skills.some(({ family, comesBack }) => family === id && comesBack !== null);
  const begun = FAMILIES.filter(isBegun);
  const others = FAMILIES.filter((family) => !isBegun(family));
  return (
    <FigureCard title={text.title} note={text.note}>
      <p>{[todayText.dueToday(day.left), day.left === 0 ? todayText.comesNext(day) : null].join(' ')}</p>
      {begun.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <Disclosure title={text.caption}>
          <SkillsTable families={begun} skills={skills} day={day} />
        </Disclosure>
      )}
      {others.length === 0 ? null : (
        <Disclosure title={text.others(others.length)}>
          <ul className={section['kinds']}>
            {others.map((family) => (
              <li key={family.id}>
                <FamilyName family={family} />
                <span className={section['quiet']}>{familyDescription[family.id]}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </FigureCard>
  );
}

interface SkillsTableProps extends SkillsCardProps {
  readonly families: readonly BankFamily[];
}

function SkillsTable({ families, skills, day }: SkillsTableProps) {
  return (
    <Table scrollsAs={text.title} heads={[text.kind, ...PASSAGE_LEVELS.map((level) => levelText[level])]}>
      {families.map((family) => (
        <tr key={family.id}>
          <th scope="row" title={familyDescription[family.id]}>
            <FamilyName family={family} />
          </th>
          {PASSAGE_LEVELS.map((level) => {
            const skill = skills.find((one) => one.family === family.id && one.level === level);
            return <td key={level}>{skill === undefined ? text.empty : <Skill skill={skill} today={day.today} />}</td>;
          })}
        </tr>
      ))}
    </Table>
  );
}

function FamilyName({ family: { id, label } }: { readonly family: BankFamily }) {
  return (
    <>
      <LabelIcon label={label} className={section['icon']} /> {familyName[id]}
      <VisuallyHidden>, {labelText[label].word}</VisuallyHidden>
    </>
  );
}

interface SkillProps {
  readonly skill: SkillView;
  readonly today: string;
}

function Skill({ skill: { comesBack, lapses, seen, passages }, today }: SkillProps) {
  if (comesBack === null) return <span className={section['quiet']}>{text.new}</span>;
  return (
    <>
      <span className={section['line']}>{text.when(formatComing(comesBack, today))}</span>
      <span className={section['quiet']}>
        {text.seen(seen, passages)}
        {lapses === 0 ? null : `, ${text.lapses(lapses)}`}
      </span>
    </>
  );
}
