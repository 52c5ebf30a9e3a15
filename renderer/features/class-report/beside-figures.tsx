import type { ClassReport } from '../../../content/class/class-report.ts';
import { voicesText } from '#text/voices-text.ts';
import { Card } from '../../ui/card.tsx';
import styles from './report.module.css';

export interface BesideFiguresProps {
  readonly report: ClassReport;
}

/** On which claims students asked for a hint, and whether they would still expect what the claims say; counts, in every class. */
export function BesideFigures({ report: { hints, bearings, claims, language } }: BesideFiguresProps) {
  if (hints.length === 0 && bearings.length === 0) return null;
  const titleOf = new Map(
    claims.map(({ claim, number, text }) => [
      claim,
      <>
        {number}. <bdi lang={language}>{text}</bdi>
      </>,
    ]),
  );
  return (
    <Card as="section" labelledBy="beside">
      <div className={styles['section']}>
        <h2 id="beside" className={styles['heading']}>
          {voicesText.besideTitle}
        </h2>
        {hints.length === 0 ? null : (
          <table className={styles['table']}>
            <caption>{voicesText.hintsNote}</caption>
            <thead>
              <tr>
                <th scope="col">{voicesText.claim}</th>
                <th scope="col">{voicesText.hints}</th>
              </tr>
            </thead>
            <tbody>
              {hints.map(({ claim, students }) => (
                <tr key={claim}>
                  <th scope="row" className={styles['claim']}>
                    {titleOf.get(claim)}
                  </th>
                  <td className={styles['count']}>{voicesText.students(students)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {bearings.length === 0 ? null : (
          <div className={styles['scroll']} role="group" aria-labelledby="beside" tabIndex={0}>
            <table className={styles['table']}>
              <caption>{voicesText.bearingNote}</caption>
              <thead>
                <tr>
                  <th scope="col">{voicesText.claim}</th>
                  <th scope="col">{voicesText.key}</th>
                  <th scope="col">{voicesText.like}</th>
                  <th scope="col">{voicesText.answers}</th>
                </tr>
              </thead>
              <tbody>
                {bearings.map(({ claim, key, keyOr, like, answered, responses }) => (
                  <tr key={claim}>
                    <th scope="row" className={styles['claim']}>
                      {titleOf.get(claim)}
                    </th>
                    <td>{voicesText.keySays(key, keyOr)}</td>
                    <td className={styles['count']}>{voicesText.likeOf(like, answered)}</td>
                    <td>{voicesText.counts(responses)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </Card>
  );
}
