import { FAMILY_IDS, type FamilyId } from '../bank/families.ts';
import { LABELS } from '../lesson/label.ts';
import type { Miss, RightByLabel } from './attempt-digest.ts';
import type { Topic } from './coach-outcome.ts';
import type { Cell } from './views.ts';

/** Fewer answers than this say nothing about habits. */
export const ANSWERS_NEEDED = 20;
/** Fewer misses of one kind than this may be chance. */
const HABIT_FROM = 3;

/** The most common mix-up: answers of one cell, and where they are enough by themselves, of one family in it. */
export interface MixUp {
  readonly cell: Cell;
  /** The family with most of the misses, which is the one to practise. */
  readonly family: FamilyId;
  /** Whether `count` and `lost` are of this family alone, or of the whole cell, where no family has enough of its own. */
  readonly about: 'family' | 'cell';
  readonly count: number;
  readonly lost: number;
}

/**
 * The mix-up that occurred most often, at least three times; null when there is none. Families are looked at first, so that
 * a sentence can name one and its number; only where no family has three misses of its own, a whole cell is looked at. What
 * `isMended` says is mended is passed over. Of equal ones the one that cost more points comes first, then the order of
 * labels and families, so that the order of the misses changes nothing.
 */
export function findMixUp(misses: readonly Miss[], isMended: (topic: Topic) => boolean): MixUp | null {
  const kinds = addMisses(misses)
    .filter(({ key, response }) => key !== response)
    .toSorted(byOrder)
    .map(({ key, response, family, count, lost }): MixUp => {
      return { cell: { key, response }, family, about: 'family', count, lost };
    });
  const ofFamily = mostCommon(kinds.filter(({ cell, family }) => !isMended({ cell, family })));
  return ofFamily ?? mostCommon(wholeCells(kinds).filter(({ cell }) => !isMended({ cell, family: null })));
}

/**
 * The mix-up that a round which was begun is about, whichever is the most common by now: of its family, or of the whole cell
 * where the family has too few misses of its own; null when the cell never occurred.
 */
export function mixUpOf(misses: readonly Miss[], cell: Cell, family: FamilyId): MixUp | null {
  const inCell = addMisses(misses).filter(({ key, response }) => key === cell.key && response === cell.response);
  if (inCell.length === 0) return null;
  const own = inCell.filter((one) => one.family === family);
  const isOfFamily = sumOf(own, 'count') >= HABIT_FROM;
  const counted = isOfFamily ? own : inCell;
  return {
    ...{ cell, family, about: isOfFamily ? 'family' : 'cell' },
    ...{ count: sumOf(counted, 'count'), lost: sumOf(counted, 'lost') },
  };
}

const sumOf = (kinds: readonly Pick<Miss, 'count' | 'lost'>[], what: 'count' | 'lost'): number =>
  kinds.reduce((all, kind) => all + kind[what], 0);

const byOrder = (one: Miss, other: Miss): number =>
  LABELS.indexOf(one.key) - LABELS.indexOf(other.key) ||
  LABELS.indexOf(one.response) - LABELS.indexOf(other.response) ||
  FAMILY_IDS.indexOf(one.family) - FAMILY_IDS.indexOf(other.family);

const byCount = (one: MixUp, other: MixUp): number => other.count - one.count || other.lost - one.lost;

const mostCommon = (mixUps: readonly MixUp[]): MixUp | null =>
  mixUps.filter(({ count }) => count >= HABIT_FROM).toSorted(byCount)[0] ?? null;

/** The kinds of each cell taken together; the family with most of them stands for it. */
function wholeCells(kinds: readonly MixUp[]): readonly MixUp[] {
  const cells = new Map<string, MixUp[]>();
  for (const kind of kinds) {
    const name = `${kind.cell.key} ${kind.cell.response}`;
    cells.set(name, [...(cells.get(name) ?? []), kind]);
  }
  return [...cells.values()].flatMap((inCell): readonly MixUp[] => {
    const [first] = inCell.toSorted(byCount);
    if (first === undefined) return [];
    return [{ ...first, about: 'cell', count: sumOf(inCell, 'count'), lost: sumOf(inCell, 'lost') }];
  });
}

/** One for each cell and family that occurs: thousands of attempts come down to a few dozen. */
function addMisses(misses: readonly Miss[]): readonly Miss[] {
  const kinds = new Map<string, Miss>();
  for (const miss of misses) {
    const name = `${miss.key} ${miss.response} ${miss.family}`;
    const before = kinds.get(name);
    const [count, lost] = [miss.count + (before?.count ?? 0), miss.lost + (before?.lost ?? 0)];
    kinds.set(name, { ...miss, count, lost });
  }
  return [...kinds.values()];
}

/** Several attempts' right answers taken together. */
export function addRows(rows: readonly RightByLabel[]): RightByLabel {
  const of = (label: (typeof LABELS)[number]) => ({
    right: rows.reduce((all, row) => all + row[label].right, 0),
    of: rows.reduce((all, row) => all + row[label].of, 0),
  });
  return { evidence: of('evidence'), attribution: of('attribution'), rhetoric: of('rhetoric') };
}
