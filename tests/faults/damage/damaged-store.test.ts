import { describe, expect, it, vi } from 'vitest';
import type * as examineModule from '../../../electron/storage/examine.ts';
import { openStore } from '../../../electron/storage/open-store.ts';
import { steadyClock } from '../../builders/open-store.ts';
import { createChance } from '../chance.ts';
import { noteFigures } from '../figures.ts';
import { readSitting } from '../sitting.ts';
import { sized } from '../size.ts';
import { type Base, type Files, foreignLog, layOut, LOG, MAIN, makeBases, readContents, readFiles } from './bases.ts';
import { CUTS_AT_THE_TAIL, damages } from './kinds.ts';

/** How a start over a damaged store ended. The first three are as they should be, the next two are counted apart. */
type Ending =
  | 'reported'
  | 'refused, nothing changed'
  | 'logically unchanged'
  | 'an earlier moment'
  | 'like a new folder'
  | 'silent'
  | 'broken';
const APART: readonly Ending[] = ['an earlier moment', 'like a new folder'];

/** A single bit can hit the last thing that was written to the log, which nobody can tell from a power cut. */
const LAST_WRITTEN = 2;

const NO_PROGRAM_HAS_IT = new Set(['foreign-database', 'newer-database']);

interface Judged {
  readonly ending: Ending;
  readonly why: string;
  /** The part of the responses that are there again after what was damaged was mended; null where nothing was mended. */
  readonly saved: number | null;
}

function startOver(base: Base, damaged: Files, kind: string, open: typeof openStore): Judged {
  const folder = layOut(damaged);
  const judge = (ending: Ending, why = '', saved: number | null = null): Judged => ({ ending, why, saved });
  const opened = open({ folder, now: steadyClock() });
  if (!opened.ok) {
    if (!NO_PROGRAM_HAS_IT.has(opened.error.reason)) return judge('broken', JSON.stringify(opened.error));
    return isSame(readFiles(folder), damaged)
      ? judge('refused, nothing changed')
      : judge('broken', 'changed a foreign file');
  }
  const { store, notices, close } = opened.value;
  try {
    const found = readSitting(store);
    const isPrefix = found.every((n, at) => n === base.responses[at]);
    if (notices.length === 0) {
      if (readContents(opened.value) === base.contents) return judge('logically unchanged');
      const gone = base.responses.length - found.length;
      const mayBeEarlier = CUTS_AT_THE_TAIL.includes(kind) || (kind.includes('log') && gone <= LAST_WRITTEN);
      const hasNothing = (damaged.get(MAIN)?.length ?? 0) === 0 && base.backedUp === null && !damaged.has(LOG);
      if (hasNothing && found.length === 0) return judge('like a new folder');
      return isPrefix && mayBeEarlier ? judge('an earlier moment') : judge('silent', `${gone} of 60 are gone`);
    }
    const aside = [...readFiles(folder)].filter(([name]) => name.startsWith('set-aside')).map(([, bytes]) => bytes);
    const lost = [MAIN, LOG].filter((name) => {
      const bytes = damaged.get(name);
      return bytes !== undefined && bytes.length > 0 && !aside.some((one) => one.equals(bytes));
    });
    if (lost.length > 0) return judge('broken', `not set aside as it was: ${lost.join()}`);
    if (base.backedUp?.some((n) => !found.includes(n)) === true) return judge('broken', 'less than the backup holds');
    const isMadeUp = found.some((n) => !base.responses.includes(n)) || new Set(found).size !== found.length;
    if (isMadeUp) return judge('broken', 'responses that nobody gave');
    const [notice] = notices;
    const isNoticeRight =
      notice?.what ===
      (base.backedUp !== null ? 'restored-from-backup' : found.length > 0 ? 'salvaged-after-damage' : notice?.what);
    return isNoticeRight
      ? judge('reported', '', found.length / base.responses.length)
      : judge('broken', 'the wrong notice');
  } catch (error) {
    return judge('broken', String(error));
  } finally {
    close();
  }
}

const isSame = (a: Files, b: Files): boolean =>
  a.size === b.size && [...a].every(([name, bytes]) => b.get(name)?.equals(bytes) === true);

interface Tried {
  readonly endings: ReadonlyMap<Ending, number>;
  readonly wrong: readonly string[];
  readonly saved: readonly number[];
}

function tryDamage(cases: number, open: typeof openStore): Tried {
  const chance = createChance();
  const bases = makeBases();
  const kinds = Object.entries(damages(foreignLog()));
  const endings = new Map<Ending, number>();
  const wrong: string[] = [];
  const saved: number[] = [];
  for (let done = 0; done < cases;) {
    // Single bits are what decays most, so they are half of all cases.
    const [kind, damage] = kinds[chance.next() < 0.5 ? 0 : chance.below(kinds.length)] ?? [];
    const base = chance.pick(bases);
    const damaged = damage?.(base.files, chance) ?? null;
    if (kind === undefined || damaged === null) continue;
    done += 1;
    const judged = startOver(base, damaged, kind, open);
    endings.set(judged.ending, (endings.get(judged.ending) ?? 0) + 1);
    if (judged.saved !== null) saved.push(judged.saved);
    if (judged.ending === 'silent' || judged.ending === 'broken')
      wrong.push(`case ${done}: ${kind} of ${base.name}: ${judged.ending}, ${judged.why}`);
  }
  return { endings, wrong, saved };
}

describe('a store that was damaged while the program was away', () => {
  it('is noticed or means the same, is set aside as it was, and is restored from its newest good backup', async () => {
    const cases = sized(500, 10_000);
    const { endings, wrong, saved } = tryDamage(cases, openStore);
    const trusting = await tryWithEngineAlone(150);

    const apart = APART.reduce((sum, ending) => sum + (endings.get(ending) ?? 0), 0);
    const all = saved.filter((part) => part === 1).length;
    const noticed = 1 - wrong.length / (cases - apart);
    noteFigures({
      fault: 'damaged store',
      cases,
      broken: wrong.length,
      counted: {
        ...Object.fromEntries(endings),
        ...(wrong.length > 0 ? { 'what went wrong': wrong.slice(0, 5).join('; ') } : {}),
        'detected or unchanged, of those not counted apart': `${(100 * noticed).toFixed(2)} %`,
        'mended with every response': `${all} of ${saved.length}`,
        'responses saved where it was mended, mean': `${((100 * saved.reduce((a, b) => a + b, 0)) / saved.length).toFixed(0)} %`,
      },
      control: `rows and log not looked at, the engine's integrity_check alone: ${trusting} of 150 cases wrong`,
    });
    expect(noticed, wrong.join('\n')).toBeGreaterThanOrEqual(0.999);
    expect(trusting).toBeGreaterThan(0);
  });
});

/** How many cases go unnoticed by a program that trusts the engine's own `integrity_check`. */
async function tryWithEngineAlone(cases: number): Promise<number> {
  vi.resetModules();
  vi.doMock('../../../electron/storage/examine-unclean.ts', () => ({
    examineUnclean: () => ({ damage: [], isLogForeign: false }),
  }));
  vi.doMock('../../../electron/storage/examine.ts', async (importOriginal) => {
    const { examine } = await importOriginal<typeof examineModule>();
    const isOfEngine = (line: string): boolean => !/as it was written|breaks at/.test(line);
    const examineStructure: typeof examine = (database) => {
      const { damage, digest } = examine(database);
      return { damage: damage.filter(isOfEngine), digest };
    };
    return { examine: examineStructure };
  });
  const trusting = await import('../../../electron/storage/open-store.ts');
  return tryDamage(cases, trusting.openStore).wrong.length;
}
