import { Fragment } from 'react';
import type { FileOutcome, ImportReport } from '../../../content/classroom/import-report.ts';
import { flagText, takeInText } from '../../text/class-text.ts';
import { placeText } from '../../text/place-text.ts';
import styles from './classes.module.css';

export interface ImportOutcomeProps {
  readonly report: ImportReport;
}

/** What an import did: in one sentence, and file by file where there is something to look at. */
export function ImportOutcome({ report }: ImportOutcomeProps) {
  const { files, taken, alreadyThere, doubled, refused, undecided, isCancelled, flagged } = report;
  return (
    <>
      <div role="status" className={styles['section']}>
        {isCancelled ? <p>{takeInText.stopped}</p> : null}
        {files === 0 && !isCancelled ? (
          <>
            <p>{takeInText.none}</p>
            <p className={styles['hint']}>{takeInText.noneHint}</p>
          </>
        ) : (
          <p>{takeInText.counts({ taken, alreadyThere, doubled, refused })}</p>
        )}
        {undecided === 0 ? null : <p>{takeInText.waits(undecided)}</p>}
      </div>
      {flagged.length === 0 ? null : (
        <div className={styles['wide']} role="group" aria-label={takeInText.lookAt} tabIndex={0}>
          <table className={styles['table']}>
            <caption>{takeInText.lookAt}</caption>
            <thead>
              <tr>
                <th scope="col">{takeInText.file}</th>
                <th scope="col">{takeInText.student}</th>
                <th scope="col">{takeInText.standing}</th>
                <th scope="col">{takeInText.why}</th>
              </tr>
            </thead>
            <tbody>
              {flagged.map((outcome, at) => (
                // Two folders may each hold a file of this name.
                <FlaggedFile key={`${String(at)} ${outcome.file}`} outcome={outcome} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function FlaggedFile({ outcome }: { readonly outcome: FileOutcome }) {
  const { file, name, counts, flags, place } = outcome;
  return (
    <tr>
      <th scope="row">
        <bdi>
          <BreakingName name={file} />
        </bdi>
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

/** A file name that breaks where its parts meet, and within a word only where one is wider than the column. */
function BreakingName({ name }: { readonly name: string }) {
  return name.split(/(?<=[-_.\s])(?=[^-_.\s])/u).map((part, at) => (
    // Parts repeat, and never move.
    <Fragment key={at}>
      {at === 0 ? null : <wbr />}
      {part}
    </Fragment>
  ));
}
