import { createHash } from 'node:crypto';
import type { Cell } from './connection.ts';
import { toEventRow } from './readable-rows.ts';

/** Checks the journal row by row in the order of arrival, and remembers only the last event of each stream. */
export interface JournalLook {
  readonly damage: readonly string[];
  /** Checks one row: the columns of `EVENT_COLUMNS`. */
  readonly take: (row: readonly Cell[]) => void;
  /** The digest of all sound rows, followed by the given sums of other tables, in order. */
  digest(sums: readonly Cell[]): string;
}

/**
 * Starts a check. If `isWhole` is false, it starts in the middle of the journal: the first row of a stream may then
 * follow a row that is not checked.
 */
export function createJournalLook({ isWhole }: { readonly isWhole: boolean }): JournalLook {
  const ends = new Map<string, { readonly sequence: number; readonly hash: string; readonly profile: string }>();
  const broken = new Set<string>();
  const damage: string[] = [];
  const hash = createHash('sha256');
  let isFirst = true;

  // The same as `rowSum` of one long row; a large journal is too long for that.
  const add = (cell: Cell): void => {
    hash.update(`${isFirst ? '[' : ','}${JSON.stringify(cell)}`);
    isFirst = false;
  };

  return {
    damage,
    take(cells) {
      const row = toEventRow(cells);
      if (row === null) {
        damage.push(`events ${String(cells[0])} is not as it was written`);
        return;
      }
      const before = ends.get(row.stream);
      const mayBegin = before === undefined && (!isWhole || (row.sequence === 0 && row.previous === null));
      const goesOn =
        before !== undefined &&
        row.sequence === before.sequence + 1 &&
        row.previous === before.hash &&
        row.profile === before.profile;
      if (!mayBegin && !goesOn && !broken.has(row.stream)) {
        broken.add(row.stream);
        damage.push(`${row.stream} breaks at ${String(row.sequence)}`);
      }
      ends.set(row.stream, { sequence: row.sequence, hash: row.hash, profile: row.profile });
      add(row.hash);
    },
    digest(sums) {
      sums.forEach(add);
      return `sha256:${hash.update(isFirst ? '[]' : ']').digest('hex')}`;
    },
  };
}
