import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtProgram, type Mutation } from '../../builders/built-program.ts';
import { dataFolder } from '../../builders/data-folder.ts';
import { createChance } from '../chance.ts';
import { noteFigures, spreadMs } from '../figures.ts';
import { needs } from '../needs.ts';
import { sized, SLACK } from '../size.ts';
import { runOnDisk, whyNoMount } from './own-mounts.ts';

const PROGRAM = 'tests/faults/programs/small-disk.ts';
const DISK_KB = 1024;
const LIMIT_MS = 1000;

interface Sitting {
  readonly acknowledged: number;
  readonly refusals: readonly { readonly code: string; readonly ms: number }[];
  readonly halves: readonly string[];
  readonly badBackups: number;
  readonly whileFull: { readonly lost: number; readonly doubled: number };
  readonly after: { readonly lost: number; readonly doubled: number };
  readonly retried: boolean;
  readonly savedLater: boolean;
  readonly startWhileFull: string;
  readonly notices: readonly string[];
}

/** Sits at a disk of 1 MB that has some room, and gets full somewhere within a write. */
function sit(program: string, ballast: number): Sitting {
  const disk = dataFolder();
  fs.chmodSync(disk, 0o755);
  // The program prints this very shape.
  return runOnDisk([program, disk, String(ballast)], ['sit', 'start', 'end'], disk, DISK_KB) as Sitting;
}

/** An error on the way to the disk that is taken for a success. */
const IGNORED_FAILURE: Mutation = {
  file: 'electron/storage/sqlite-store.ts',
  from: 'return err(toStorageFailure(error));',
  to: 'return ok(null as never);',
};
/** A file that is written where it will stand. */
const IN_PLACE: Mutation = {
  file: 'electron/files/save-file.ts',
  from: 'fs.writeFileSync(part, content);',
  to: 'fs.writeFileSync(file, content); fs.writeFileSync(part, content);',
};

const faultsOf = (one: Sitting): readonly string[] => [
  ...(one.whileFull.lost + one.after.lost > 0 ? ['acknowledged responses are lost'] : []),
  ...(one.whileFull.doubled + one.after.doubled > 0 ? ['responses are there twice'] : []),
  ...(one.refusals.length < 6 ? ['what could not be saved was called saved'] : []),
  ...one.refusals.filter(({ code }) => code !== 'disk-full').map(({ code }) => `${code} instead of disk-full`),
  ...one.halves.map((name) => `half a file: ${name}`),
  ...(one.badBackups > 0 ? ['a backup that is not whole'] : []),
  ...(one.retried && one.savedLater ? [] : ['cannot go on with room']),
  ...(one.notices.length > 0 ? [`damage: ${one.notices.join()}`] : []),
  ...(['open', 'disk-full'].includes(one.startWhileFull) ? [] : [`a start that says ${one.startWhileFull}`]),
];

describe('a disk that gets full', () => {
  it('loses nothing acknowledged, says so within a second, leaves nothing half, and takes the response when there is room', async (context) => {
    needs(context, whyNoMount());
    const chance = createChance();
    const program = await builtProgram(PROGRAM);
    const sittings = Array.from({ length: sized(12, 200) }, () => sit(program, 300_000 + chance.below(300_000)));
    const lying = faultsOf(sit(await builtProgram(PROGRAM, [IGNORED_FAILURE]), 400_000));
    const inPlace = faultsOf(sit(await builtProgram(PROGRAM, [IN_PLACE]), 400_000));

    const faults = sittings.flatMap(faultsOf);
    const refusals = spreadMs(sittings.flatMap((one) => one.refusals.map(({ ms }) => ms)));
    noteFigures({
      fault: 'full disk',
      cases: sittings.length,
      broken: faults.length,
      counted: {
        'acknowledged responses': sittings.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
        lost: sittings.reduce((sum, { whileFull, after }) => sum + whileFull.lost + after.lost, 0),
        'refusals, each “disk-full”': sittings.reduce((sum, one) => sum + one.refusals.length, 0),
        'until it was said, median ms': refusals.median,
        'until it was said, longest ms': refusals.max,
        'half files': sittings.reduce((sum, { halves }) => sum + halves.length, 0),
      },
      control: `a failed write called a success: ${lying.join(', ') || 'not noticed'}; a file written in place: ${inPlace.join(', ') || 'not noticed'}`,
    });
    expect(faults).toEqual([]);
    expect(refusals.max).toBeLessThan(LIMIT_MS * SLACK);
    expect(lying).toContain('acknowledged responses are lost');
    expect(inPlace).toContain('half a file: result.json');
  });
});
