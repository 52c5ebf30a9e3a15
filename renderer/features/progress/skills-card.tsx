import { FAMILIES, PASSAGE_LEVELS, type Family } from '../../../content/bank/families.ts';
import type { SkillView } from '../../../content/self-study/self-study.ts';
import { labelText } from '../../text/label-text.ts';
import { levelText } from '../../text/practice-text.ts';
import { progressText } from '../../text/progress-text.ts';
import { formatComing } from '../../text/when-text.ts';
import { LabelIcon } from '../../ui/label-icon.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { FigureCard } from './figure-card.tsx';
import plot from './plot.module.css';
import shared from '../../ui/section.module.css';
import section from './section.module.css';

export interface SkillsCardProps {
  readonly skills: readonly SkillView[];
}

const { skills: text } = progressText;

/** The kinds of claim that were practised, at every level, and when they come back; the others are folded away. */
export function SkillsCard({ skills }: SkillsCardProps) {
  const isBegun = ({ id }: Family) => skills.some(({ family, due }) => family === id && due !== null);
  const begun = FAMILIES.filter(isBegun);
  const others = FAMILIES.filter((family) => !isBegun(family));
  return (
    <FigureCard title={text.title} note={text.note}>
      {begun.length === 0 ? <p>{text.none}</p> : <SkillsTable families={begun} skills={skills} />}
      {others.length === 0 ? null : (
        <details className={plot['numbers']}>
          <summary>{text.others(others.length)}</summary>
          <ul className={section['kinds']}>
            {others.map((family) => (
              <li key={family.id}>
                <FamilyName family={family} />
                <span className={section['quiet']}>{family.description}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </FigureCard>
  );
}

interface SkillsTableProps extends SkillsCardProps {
  readonly families: readonly Family[];
}

function SkillsTable({ families, skills }: SkillsTableProps) {
  const now = new Date();
  return (
    <div className={shared['wide']} role="group" aria-label={text.title} tabIndex={0}>
      <table className={shared['table']}>
        <caption>{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.kind}</th>
            {PASSAGE_LEVELS.map((level) => (
              <th key={level} scope="col">
                {levelText[level]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {families.map((family) => (
            <tr key={family.id}>
              <th scope="row" title={family.description}>
                <FamilyName family={family} />
              </th>
              {PASSAGE_LEVELS.map((level) => {
                const skill = skills.find((one) => one.family === family.id && one.level === level);
                return <td key={level}>{skill === undefined ? text.empty : <Skill skill={skill} now={now} />}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FamilyName({ family: { label, name } }: { readonly family: Family }) {
  return (
    <>
      <LabelIcon label={label} className={section['icon']} /> {name}
      <VisuallyHidden>, {labelText[label].word}</VisuallyHidden>
    </>
  );
}

function Skill({ skill: { due, lapses, seen, passages }, now }: { readonly skill: SkillView; readonly now: Date }) {
  return (
    <>
      <span className={due === null ? section['quiet'] : section['line']}>
        {due === null ? text.new : text.when(formatComing(due, now))}
      </span>
      {due === null ? null : (
        <span className={section['quiet']}>
          {text.seen(seen, passages)}
          {lapses === 0 ? null : `, ${text.lapses(lapses)}`}
        </span>
      )}
    </>
  );
}
