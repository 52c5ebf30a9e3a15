import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtProgram, type Mutation } from '../../builders/built-program.ts';
import { dataFolder } from '../../builders/data-folder.ts';
import { createChance } from '../chance.ts';
import { noteFigures } from '../figures.ts';
import { sized } from '../size.ts';

const PROGRAM = 'tests/faults/programs/wrong-clock.ts';
const HOUR = 3_600_000;
const noon = Date.UTC(2026, 10, 22, 12);

/** Each story: where the computer is, and what its clock says at each start. */
const STORIES: Readonly<Record<string, { readonly zone: string; readonly times: readonly number[] }>> = {
  'set back by an hour, a day, ten years': {
    zone: 'UTC',
    times: [noon, noon - HOUR, noon - 24 * HOUR, Date.UTC(2016, 0, 1)],
  },
  'set forward and right again': { zone: 'UTC', times: [noon, Date.UTC(2037, 0, 1), noon + HOUR, noon + 2 * HOUR] },
  'at the beginning of time, as an empty battery has it': { zone: 'America/St_Johns', times: [0, noon, 0, 1] },
  'before the beginning of time': { zone: 'Asia/Tokyo', times: [-HOUR, noon, -1] },
  'over the end of 32 bits in 2038': {
    zone: 'UTC',
    times: [(2 ** 31 - 3) * 1000, 2 ** 31 * 1000, Date.UTC(2038, 0, 20)],
  },
  'over the hour that comes twice in autumn': {
    zone: 'Europe/Berlin',
    times: [0, 1, 2, 3].map((n) => Date.UTC(2026, 9, 24, 23 + n)),
  },
  'over the hour that is missing in spring': {
    zone: 'America/New_York',
    times: [0, 1, 2].map((n) => Date.UTC(2026, 2, 8, 6 + n)),
  },
  'over the date line': { zone: 'Pacific/Kiritimati', times: [noon, noon - 26 * HOUR, noon] },
};

function tell(program: string, zone: string, times: readonly number[]): readonly string[] {
  const folder = path.join(dataFolder(), 'data');
  const ran = spawnSync(process.execPath, [program, folder, ...times.map(String)], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  });
  if (ran.signal !== 'SIGKILL') return [`the program ended by itself: ${ran.stderr.slice(0, 300)}`];
  return JSON.parse(ran.stdout) as string[]; // The program prints a list of sentences.
}

/** Events in the order of the clock that they were written under. */
const BY_TIME: Mutation = {
  file: 'electron/storage/prepare-statements.ts',
  from: "'SELECT json FROM events WHERE stream = ? ORDER BY sequence'",
  to: "`SELECT json FROM events WHERE stream = ? ORDER BY json ->> '$.time'`",
};
/** Backups in the order of the clock. */
const BY_CLOCK: Mutation = {
  file: 'electron/storage/backups.ts',
  from: 'newest === undefined ? 0 : Date.parse(newest.time) + 1',
  to: '0',
};

describe('a clock that is wrong', () => {
  it('changes no order, makes no time negative, and lets no older backup pass for the newest', async () => {
    const program = await builtProgram(PROGRAM);
    const chance = createChance();
    const stories = [
      ...Object.entries(STORIES),
      ...Array.from({ length: sized(4, 200) }, (_, at) => {
        const times = Array.from({ length: 4 }, () => chance.below(2 ** 32) * 1000);
        return [
          `by chance ${at}`,
          { zone: chance.pick(['UTC', 'Asia/Kathmandu', 'America/Sao_Paulo']), times },
        ] as const;
      }),
    ];
    const wrong = stories.flatMap(([name, { zone, times }]) =>
      tell(program, zone, times).map((bad) => `${name}: ${bad}`),
    );
    const back = [noon, noon - HOUR, Date.UTC(2016, 0, 1)];
    const byClock = tell(await builtProgram(PROGRAM, [BY_CLOCK]), 'UTC', back);
    const byTime = tell(await builtProgram(PROGRAM, [BY_TIME]), 'UTC', back);

    noteFigures({
      fault: 'wrong clock',
      cases: stories.length,
      broken: wrong.length,
      counted: { stories: Object.keys(STORIES).join('; ') },
      control: `backups in the order of the clock: ${byClock.join('; ') || 'not noticed'}; events in that order: ${byTime.length > 0 ? 'the journal is refused' : 'not noticed'}`,
    });
    expect(wrong).toEqual([]);
    expect(byClock.join()).toContain('the newest backup holds');
    expect(byTime.length).toBeGreaterThan(0);
  });
});
