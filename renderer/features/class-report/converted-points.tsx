import { type GradebookPlan, isConverted } from '../../../content/files/gradebook-plan.ts';
import { gradebookText } from '#text/gradebook-text.ts';
import styles from './save-gradebook.module.css';

export interface ConvertedPointsProps {
  readonly plan: GradebookPlan;
}

/** The students whose points in the file are a different number from what they earned; nothing if there are none. */
export function ConvertedPoints({ plan }: ConvertedPointsProps) {
  const { form, outOf, goingOut } = plan;
  const converted = goingOut.filter((one) => isConverted(plan, one));
  if (form === 'plain' || outOf === null || converted.length === 0) return null;
  return (
    <section aria-labelledby="converted" className={styles['group']}>
      <h3 id="converted" className={styles['heading']}>
        {gradebookText.convertedTitle(converted.length)}
      </h3>
      <p>{gradebookText.convertedWhy(form, outOf)}</p>
      <ul className={styles['students']}>
        {converted.map(({ row, work, points }) => (
          <li key={row.student}>
            <bdi>{row.name}</bdi>
            <span>{gradebookText.converted(work.points, work.asked, points, outOf)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
