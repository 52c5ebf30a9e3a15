import type { SkillView } from '../../../content/self-study/self-study.ts';
import { useApp } from '../../state/use-app.ts';
import { practiceText } from '../../text/practice-text.ts';
import { daysUntil, formatComing } from '../../text/when-text.ts';
import { Card } from '../../ui/card.tsx';
import styles from '../../ui/section.module.css';

const { coming: text } = practiceText;

/** As many days as are taken in at a glance; what comes later stands with the skills. */
const MOST_DAYS = 6;

/** How many kinds of claim come back on which day, the next first. */
export function ComingCard() {
  const skills = useApp((state) => state.skills);
  if (skills.kind !== 'done') return null;
  const days = countByDay(skills.value, new Date());
  return (
    <Card as="section" labelledBy="coming">
      <div className={styles['section']}>
        <h2 id="coming" className={styles['title']}>
          {text.title}
        </h2>
        <p className={styles['hint']}>{text.hint}</p>
        {days.length === 0 ? (
          <p>{text.none}</p>
        ) : (
          <table className={styles['table']}>
            <caption>{text.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{text.day}</th>
                <th scope="col">{text.kinds}</th>
              </tr>
            </thead>
            <tbody>
              {days.slice(0, MOST_DAYS).map(({ when, n }) => (
                <tr key={when}>
                  <th scope="row">{when.replace(/^on /, '').replace(/^./, (first) => first.toUpperCase())}</th>
                  <td>{text.count(n)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Card>
  );
}

function countByDay(skills: readonly SkillView[], now: Date): readonly { readonly when: string; readonly n: number }[] {
  const days = new Map<number, { readonly when: string; readonly n: number }>();
  for (const { due } of skills) {
    if (due === null) continue;
    const day = Math.max(0, daysUntil(due, now));
    days.set(day, { when: day === 0 ? text.today : formatComing(due, now), n: (days.get(day)?.n ?? 0) + 1 });
  }
  return [...days.entries()].toSorted(([one], [other]) => one - other).map(([, counted]) => counted);
}
