import { FAMILIES, PASSAGE_LEVELS } from '../../../content/bank/families.ts';
import type { SkillView } from '../../../content/self-study/self-study.ts';
import { labelText } from '../../text/label-text.ts';
import { levelText } from '../../text/practice-text.ts';
import { progressText } from '../../text/progress-text.ts';
import { formatComing } from '../../text/when-text.ts';
import { LabelIcon } from '../../ui/label-icon.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { FigureCard } from './figure-card.tsx';
import shared from '../../ui/section.module.css';
import section from './section.module.css';

export interface SkillsCardProps {
  readonly skills: readonly SkillView[];
}

const { skills: text } = progressText;

/** Every kind of claim at every level, and when it comes back. */
export function SkillsCard({ skills }: SkillsCardProps) {
  const now = new Date();
  return (
    <FigureCard title={text.title} note={text.note}>
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
            {FAMILIES.map(({ id, label, name, description }) => (
              <tr key={id}>
                <th scope="row" title={description}>
                  <LabelIcon label={label} className={section['icon']} /> {name}
                  <VisuallyHidden>, {labelText[label].word}</VisuallyHidden>
                </th>
                {PASSAGE_LEVELS.map((level) => {
                  const skill = skills.find((one) => one.family === id && one.level === level);
                  return <td key={level}>{skill === undefined ? text.empty : <Skill skill={skill} now={now} />}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </FigureCard>
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
