import { FAMILY_IDS, type FamilyId } from '../bank/families.ts';
import { LABELS } from '../lesson/label.ts';
import type { Miss, RightByLabel } from './attempt-digest.ts';
import type { Topic } from './coach-outcome.ts';
import type { Cell } from './views.ts';

/** Fewer answers than this are not enough to find a mix-up. */
export const ANSWERS_NEEDED = 20;
/** Fewer misses of one kind than this may be chance. */
const HABIT_FROM = 3;

/** The most common mix-up: answers in one cell, or in one family of it if that has enough. */
export interface MixUp {
  readonly cell: Cell;
  /** The family with most of the misses, which is the one to practise. */
  readonly family: FamilyId;
  /** Whether `count` and `lost` are of this family only, or of the whole cell because no family has enough misses. */
  readonly about: 'family' | 'cell';
  readonly count: number;
  readonly lost: number;
}

/**
 * The mix-up that occurred most often, at least three times; null if there is none. Families are considered first, so
 * that a message can name one and its count; a whole cell is only considered if no family has three misses. Mix-ups for
 * which `isMended` is true are skipped. On a tie, the one that lost more points comes first, then the order of labels
 * and families decides, so that the order of the misses does not matter.
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
 * The mix-up of a round that was started, even if another one is now the most common: of its family, or of the whole
 * cell if the family has too few misses; null if the cell never occurred.
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

/** Sums the misses of each cell; `family` is the one with most of them. */
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

/** Sums the misses of each cell and family: thousands of attempts reduce to a few dozen entries. */
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

/** The sum of several attempts' right answers. */
export function addRows(rows: readonly RightByLabel[]): RightByLabel {
  const of = (label: (typeof LABELS)[number]) => ({
    right: rows.reduce((all, row) => all + row[label].right, 0),
    of: rows.reduce((all, row) => all + row[label].of, 0),
  });
  return { evidence: of('evidence'), attribution: of('attribution'), rhetoric: of('rhetoric') };
}
