import type { TeacherCopy } from '../../../content/class/classroom.ts';
import type { ClaimFigures, StudentRow } from '../../../content/class/class-report.ts';
import { findPractice } from '../../../content/class/find-practice.ts';
import { type Credit, earnedBy } from '../../../content/lesson/credit.ts';
import { pagesText } from '#text/student-pages-text.ts';
import { inLanguage } from '../../claim/in-language.ts';
import styles from './student-page.module.css';

export interface StudentPageProps {
  readonly row: StudentRow;
  /** The name on the page; different for two students with the same name. */
  readonly name: string;
  /** The class and the day. */
  readonly head: string;
  readonly claims: readonly ClaimFigures[];
  readonly copy: TeacherCopy;
}

/** One student's answers with the reasons, and what to practise: a page to take home. */
export function StudentPage({ row, name, head, claims, copy }: StudentPageProps) {
  const { work } = row;
  if (work === null) return null;
  const figures = new Map(claims.map((claim) => [claim.claim, claim]));
  const entries = new Map(copy.key.entries.map((entry) => [entry.claim, entry]));
  const asked = work.cells.filter(({ isAsked }) => isAsked);
  const count = (earns: (credit: Credit, isAnswered: boolean) => boolean): number =>
    asked.filter(({ credit, label }) => earns(credit, label !== null)).length;
  const again = asked.filter(({ credit }) => earnedBy(credit) !== 'full');
  const practice = findPractice(asked, (claim) => figures.get(claim)?.keyLabel ?? null);
  return (
    <article className={styles['student']}>
      {/* Printed on each page. Hidden from screen readers, which read the heading below. */}
      <p className={styles['sheet']} aria-hidden="true">
        {pagesText.sheet(name, head)}
      </p>
      <div className={styles['body']}>
        <h2 className={styles['name']}>
          <bdi>{name}</bdi>
        </h2>
        <p>
          <bdi lang={copy.lesson.language}>{copy.lesson.title}</bdi> · <bdi>{head}</bdi>
        </p>
        <p>
          <strong>{pagesText.points(work.points, work.asked)}</strong>{' '}
          {pagesText.hits(
            count((credit) => earnedBy(credit) === 'full'),
            count((credit) => earnedBy(credit) === 'part'),
            count((credit, isAnswered) => earnedBy(credit) === 'none' && isAnswered),
            work.missing,
          )}
        </p>
        <h3 className={styles['title']}>{pagesText.practise}</h3>
        {practice.map(({ key, chosen, n }) => (
          <p key={`${key} ${chosen}`}>{pagesText.practiseSays(key, chosen, n)}</p>
        ))}
        {work.missing === 0 ? null : <p>{pagesText.practiseMissing}</p>}
        {practice.length > 0 || work.missing > 0 ? null : (
          <p>{again.length === 0 ? pagesText.practiseNothing : pagesText.practiseNoPattern}</p>
        )}
        <h3 className={styles['title']}>{pagesText.again}</h3>
        {again.length === 0 ? <p>{pagesText.nothingAgain}</p> : null}
        <ol className={styles['claims']}>
          {again.map(({ claim, label }) => {
            const of = figures.get(claim);
            const entry = entries.get(claim);
            return of === undefined ? null : (
              <li key={claim} className={styles['claim']}>
                <p className={styles['number']}>{pagesText.claim(of.number)}</p>
                <blockquote className={styles['quote']} {...inLanguage(copy.lesson.language)}>
                  {of.text}
                </blockquote>
                <p>
                  {label === null ? pagesText.noAnswer : pagesText.yours(label)} {pagesText.keySays(of.keyLabel)}
                </p>
                {entry === undefined ? null : (
                  <p dir="auto">
                    {entry.rationales[of.keyLabel] ?? pagesText.changed}
                    {label === null || label === of.keyLabel ? null : ` ${entry.rationales[label] ?? ''}`}
                  </p>
                )}
                {of.isContested && (entry?.whyContested ?? null) !== null ? (
                  <p dir="auto">{entry?.whyContested}</p>
                ) : null}
              </li>
            );
          })}
        </ol>
      </div>
    </article>
  );
}
