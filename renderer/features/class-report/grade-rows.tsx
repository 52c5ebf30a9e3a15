import Download from 'lucide-react/icons/download';
import Trash2 from 'lucide-react/icons/trash-2';
import { memo, type ReactNode, useRef } from 'react';
import type { ClaimFigures, GradeCell, StudentRow } from '../../../content/class/class-report.ts';
import type { ClassId } from '../../../content/journal/event.ts';
import { earnedBy } from '../../../content/lesson/credit.ts';
import { useApp } from '../../state/use-app.ts';
import { reportText } from '#text/class-report-text.ts';
import { labelText } from '#text/label-text.ts';
import { formatNumber } from '../../text/number-text.ts';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { type Earns, signOf } from './grade-legend.tsx';
import styles from './gradebook.module.css';
import { useIsNear } from './use-is-near.ts';

export interface GradeRowsProps {
  readonly of: ClassId;
  readonly rows: readonly StudentRow[];
  /** Returns a unique name for a student. The same function while the students are the same. */
  readonly nameOf: (row: StudentRow) => string;
  /** The claims that have a column. */
  readonly claims: readonly ClaimFigures[];
  readonly hasRoster: boolean;
  /** The number of claims that everyone was asked; null if students were asked different numbers. */
  readonly outOf: number | null;
  readonly isShownAtOnce: boolean;
  readonly onErase: (row: StudentRow) => void;
}

/** A part of the gradebook; until it is near the viewport, it only reserves the height of its rows. */
export const GradeRows = memo(function GradeRows({
  of,
  rows,
  nameOf,
  claims,
  hasRoster,
  outOf,
  isShownAtOnce,
  onErase,
}: GradeRowsProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const isNear = useIsNear(body, isShownAtOnce);
  return (
    <tbody ref={body}>
      {isNear ? (
        rows.map((row) => (
          <GradeRow key={row.student} name={nameOf(row)} {...{ of, row, claims, hasRoster, outOf, onErase }} />
        ))
      ) : (
        <tr>
          <td colSpan={claims.length + 3} style={{ blockSize: `${String(rows.length * 2.5)}rem` }} />
        </tr>
      )}
    </tbody>
  );
});

interface GradeRowProps {
  readonly of: ClassId;
  readonly row: StudentRow;
  readonly name: string;
  readonly claims: readonly ClaimFigures[];
  readonly hasRoster: boolean;
  readonly outOf: number | null;
  readonly onErase: (row: StudentRow) => void;
}

function GradeRow({ of, row, name, claims, hasRoster, outOf, onErase }: GradeRowProps) {
  const saveFile = useApp((state) => state.saveFile);
  const { student, isOnRoster, work, without, hasWork } = row;
  return (
    <tr>
      <th scope="row" title={name}>
        <bdi className={styles['name']}>{name}</bdi>
        {isOnRoster || !hasRoster ? null : <span className={styles['aside']}>{reportText.notOnRoster}</span>}
        {work === null || work.from === 'file' ? null : (
          <span className={styles['aside']}>{reportText.cameFrom[work.from]}</span>
        )}
      </th>
      {work === null ? (
        <td colSpan={claims.length + 1} className={styles['nothing']}>
          {reportText.without[without ?? 'nothing']}
        </td>
      ) : (
        <>
          <td className={styles['points']}>
            {outOf === null ? reportText.earned(work.points, work.asked) : formatNumber(work.points)}
          </td>
          {work.cells.map((cell, at) => {
            const earns = earnsOf(cell);
            return (
              <td key={cell.claim} data-earns={earns}>
                <span aria-hidden="true">
                  {`${cell.label === null ? '' : labelText[cell.label].letter}${signOf(earns, cell.credit)}`}
                </span>
                {/* Words and not a name: who has the whole table read is told what is in its cells, and no names. */}
                <VisuallyHidden>
                  {reportText.cell(claims[at]?.number ?? 0, cell.label, cell.credit, cell.isAsked)}
                </VisuallyHidden>
              </td>
            );
          })}
        </>
      )}
      <td data-print="no" className={styles['more']}>
        {!hasWork ? null : (
          <RowButton
            name={`${reportText.exportStudent}${reportText.of(name)}`}
            icon={<Download size="1.125em" aria-hidden="true" focusable="false" />}
            onClick={() => void saveFile({ kind: 'student', class: of, student })}
          />
        )}
        {!hasWork && !isOnRoster ? null : (
          <RowButton
            name={`${reportText.eraseStudent}${reportText.of(name)}`}
            icon={<Trash2 size="1.125em" aria-hidden="true" focusable="false" />}
            onClick={() => onErase(row)}
          />
        )}
      </td>
    </tr>
  );
}

interface RowButtonProps {
  readonly name: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
}

/** The button is repeated in many rows, so it only shows an icon; its text is its accessible name and its tooltip. */
function RowButton({ name, icon, onClick }: RowButtonProps) {
  return (
    <Button look="quiet" size="small" aria-label={name} title={name} onClick={onClick}>
      {icon}
    </Button>
  );
}

function earnsOf({ isAsked, label, credit }: GradeCell): Earns {
  if (!isAsked) return 'not-asked';
  if (label === null) return 'missing';
  return earnedBy(credit);
}
