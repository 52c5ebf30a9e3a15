import type { ClaimFigures } from '../../../content/classroom/class-report.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { figure, reportText, share } from '../../text/class-report-text.ts';
import { labelText } from '../../text/label-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { LabelMark } from '../../ui/label-mark.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { ResponseBar } from './response-bar.tsx';
import styles from './report.module.css';

export interface ClaimTableProps {
  readonly claims: readonly ClaimFigures[];
  /** How many students have work that counts. */
  readonly students: number;
  readonly onChange: (claim: ClaimId) => void;
}

/** The figures of each claim, in reading order. */
export function ClaimTable({ claims, students, onChange }: ClaimTableProps) {
  const areAllAsked = claims.every(({ asked }) => asked === students);
  return (
    <Card as="section" labelledBy="claims">
      <div className={styles['section']}>
        <h2 id="claims" className={styles['heading']}>
          {reportText.claimsTitle}
        </h2>
        <div className={styles['scroll']} role="group" aria-labelledby="claims" tabIndex={0}>
          <table className={styles['table']}>
            <caption>{reportText.claimsCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{reportText.claim}</th>
                <th scope="col">{reportText.key}</th>
                <th scope="col">{reportText.responses}</th>
                <th scope="col">{reportText.facility}</th>
                <th scope="col">{reportText.discrimination}</th>
                <th scope="col">{reportText.missing}</th>
                <th scope="col">{reportText.notes}</th>
              </tr>
            </thead>
            <tbody>
              {claims.map((claim, at) => (
                <ClaimRow key={claim.claim} of={claim} number={at + 1} areAllAsked={areAllAsked} onChange={onChange} />
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </Card>
  );
}

interface ClaimRowProps {
  readonly of: ClaimFigures;
  readonly number: number;
  /** Whether every claim was asked of every student: then there is one number that a count is out of. */
  readonly areAllAsked: boolean;
  readonly onChange: (claim: ClaimId) => void;
}

function ClaimRow({ of, number, areAllAsked, onChange }: ClaimRowProps) {
  const { claim, text, keyLabel, responses, facility, discrimination, asked, missing, warning, drawsTheStrong } = of;
  return (
    <tr>
      <th scope="row" className={styles['claim']}>
        {number}. {text}
      </th>
      <td>
        <LabelMark label={keyLabel} word={labelText[keyLabel].word} />
        {of.isContested ? (
          <p>
            <Badge>{reportText.isContested}</Badge>
          </p>
        ) : null}
      </td>
      <td>
        <ResponseBar responses={responses} keyLabel={keyLabel} />
      </td>
      <td>{share(facility?.value ?? null)}</td>
      <td>{figure(discrimination)}</td>
      <td className={styles['count']}>{areAllAsked ? missing : reportText.missingOf(missing, asked)}</td>
      <td className={styles['notes']}>
        {warning === null ? null : <p>{reportText[warning]}</p>}
        {drawsTheStrong === null ? null : <p>{reportText.drawsTheStrong(drawsTheStrong)}</p>}
        <span data-print="no">
          <Button look="quiet" size="small" onClick={() => onChange(claim)}>
            {reportText.change}
            <VisuallyHidden>{reportText.changeFor(number)}</VisuallyHidden>
          </Button>
        </span>
      </td>
    </tr>
  );
}
