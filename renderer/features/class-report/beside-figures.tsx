import type { ClassReport } from '../../../content/class/class-report.ts';
import { voicesText } from '#text/voices-text.ts';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Table } from '../../ui/table.tsx';
import styles from './report.module.css';

export interface BesideFiguresProps {
  readonly report: Pick<ClassReport, 'hints' | 'bearings' | 'claims' | 'language'>;
}

/**
 * The claims on which students used hints, and their answers to what the claims bear on; counts, for classes of any
 * size.
 */
export function BesideFigures({ report: { hints, bearings, claims, language } }: BesideFiguresProps) {
  if (hints.length === 0 && bearings.length === 0) return null;
  const title = voicesText.besideTitle(hints.length > 0, bearings.length > 0);
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
        <Heading level={2} id="beside">
          {title}
        </Heading>
        {hints.length === 0 ? null : (
          <Table
            caption={voicesText.hintsNote}
            heads={[voicesText.claim, voicesText.hints]}
            className={styles['claims']}
          >
            {hints.map(({ claim, students }) => (
              <tr key={claim}>
                <th scope="row" className={styles['claim']}>
                  {titleOf.get(claim)}
                </th>
                <td className={styles['count']}>{voicesText.students(students)}</td>
              </tr>
            ))}
          </Table>
        )}
        {bearings.length === 0 ? null : (
          <Table
            caption={voicesText.bearingNote}
            scrollsAs={title}
            className={styles['claims']}
            heads={[voicesText.claim, voicesText.key, voicesText.like, voicesText.answers]}
          >
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
          </Table>
        )}
      </div>
    </Card>
  );
}
