import type { ClaimFigures } from '../../../content/class/class-report.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { figure, reportText, share } from '#text/class-report-text.ts';
import { labelText } from '#text/label-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { LabelMark } from '../../ui/label-mark.tsx';
import { Table } from '../../ui/table.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { ResponseBar } from './response-bar.tsx';
import styles from './report.module.css';

export interface ClaimTableProps {
  readonly claims: readonly ClaimFigures[];
  /** The language of the lesson. */
  readonly language: string;
  /** The number of students whose work counts. */
  readonly students: number;
  /** Whether there are too few students for statistics: counts are shown instead. */
  readonly isTooSmall: boolean;
  readonly onChange: (claim: ClaimId) => void;
}

/** The statistics of each claim, in reading order; in a small class only counts. */
export function ClaimTable({ claims, language, students, isTooSmall, onChange }: ClaimTableProps) {
  const areAllAsked = claims.every(({ asked }) => asked === students);
  return (
    <Card as="section" labelledBy="claims">
      <div className={styles['section']}>
        <Heading level={2} id="claims">
          {reportText.claimsTitle}
        </Heading>
        <Table
          caption={isTooSmall ? reportText.claimsCaptionOfFew : reportText.claimsCaption}
          scrollsAs={reportText.claimsTitle}
          className={styles['claims']}
          heads={[
            reportText.claim,
            reportText.key,
            reportText.responses,
            isTooSmall ? reportText.likeTheKey : reportText.facility,
            ...(isTooSmall ? [] : [reportText.discrimination]),
            reportText.missing,
            isTooSmall ? reportText.changes : reportText.notes,
          ]}
        >
          {claims.map((claim) => (
            <ClaimRow
              key={claim.claim}
              of={claim}
              language={language}
              areAllAsked={areAllAsked}
              hasFigures={!isTooSmall}
              onChange={onChange}
            />
          ))}
        </Table>
      </div>
    </Card>
  );
}

interface ClaimRowProps {
  readonly of: ClaimFigures;
  readonly language: string;
  /** Whether every student was asked every claim: then all counts have the same total. */
  readonly areAllAsked: boolean;
  /** Whether the table has columns of statistics. */
  readonly hasFigures: boolean;
  readonly onChange: (claim: ClaimId) => void;
}

function ClaimRow({ of, language, areAllAsked, hasFigures, onChange }: ClaimRowProps) {
  const { claim, number, text, keyLabel, responses, asked, answered, missing, doubt, isWeak } = of;
  return (
    <tr>
      <th scope="row" className={styles['claim']}>
        {`${String(number)}. `}
        <bdi lang={language}>{text}</bdi>
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
      <td className={styles['count']}>
        {of.isTooSmall ? reportText.likeTheKeySays(responses[keyLabel], answered) : share(of.facility?.value ?? null)}
      </td>
      {hasFigures ? <td>{figure(of.discrimination)}</td> : null}
      <td className={styles['count']}>{areAllAsked ? missing : reportText.missingOf(missing, asked)}</td>
      <td className={styles['notes']}>
        {doubt === null ? null : <p>{reportText.doubt(doubt, answered)}</p>}
        {isWeak ? <p>{reportText.weak}</p> : null}
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
