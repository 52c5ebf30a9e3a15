import type { CollectReport, FileOutcome } from '../../../content/class/import-report.ts';
import { flagText, takeInText } from '#text/class-text.ts';
import { placeText } from '#text/place-text.ts';
import { BreakingName } from './breaking-name.tsx';
import styles from './classes.module.css';
import { countPassedOver } from './count-passed-over.ts';
import { LiveRegion } from '../../ui/live-region.tsx';
import { Table } from '../../ui/table.tsx';

export interface ImportOutcomeProps {
  readonly report: CollectReport;
  /** The title of the lesson from which it was opened; null for all lessons. */
  readonly ofLesson: string | null;
}

/** The result of an import: in one sentence, and file by file if there is something to check. */
export function ImportOutcome({ report, ofLesson }: ImportOutcomeProps) {
  const { files, taken, alreadyThere, doubled, refused, leftOut, undecided, isCancelled, flagged, lessons } = report;
  const passedOver = countPassedOver(report.passedOver);
  const isAsExpected = ofLesson === null ? lessons.length === 0 : lessons.every(({ title }) => title === ofLesson);
  return (
    <>
      <LiveRegion className={styles['section']}>
        {isCancelled ? <p>{takeInText.stopped}</p> : null}
        {files === 0 && !isCancelled ? (
          <>
            <p>{takeInText.none}</p>
            <p className={styles['hint']}>{takeInText.noneHint}</p>
          </>
        ) : (
          <p>{takeInText.counts({ taken, alreadyThere, doubled, refused, leftOut })}</p>
        )}
        {isAsExpected ? null : <p>{takeInText.ofLessons(lessons)}</p>}
        {passedOver === 0 ? null : <p>{takeInText.passedOver(passedOver)}</p>}
        {undecided === 0 ? null : <p>{takeInText.waits(undecided)}</p>}
      </LiveRegion>
      {flagged.length === 0 ? null : (
        <Table
          className={styles['files']}
          caption={takeInText.lookAt}
          scrollsAs={takeInText.lookAt}
          heads={[takeInText.file, takeInText.student, takeInText.standing, takeInText.why]}
        >
          {flagged.map((outcome, at) => (
            // Two folders may contain files of the same name.
            <FlaggedFile key={`${String(at)} ${outcome.file}`} outcome={outcome} />
          ))}
        </Table>
      )}
    </>
  );
}

function FlaggedFile({ outcome }: { readonly outcome: FileOutcome }) {
  const { file, folder, name, counts, flags, place } = outcome;
  return (
    <tr>
      <th scope="row">
        <bdi>
          <BreakingName name={file} />
        </bdi>
        {folder === undefined ? null : (
          <bdi className={styles['folder']}>
            <BreakingName name={folder} />
          </bdi>
        )}
      </th>
      <td>
        <bdi>{name ?? takeInText.unknown}</bdi>
      </td>
      <td>{takeInText.standings[counts]}</td>
      <td>
        {flags.map((flag) => (
          <p key={flag}>{flagText[flag](outcome)}</p>
        ))}
        {place === null ? null : <p>{placeText(place)}</p>}
      </td>
    </tr>
  );
}
