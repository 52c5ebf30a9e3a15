import * as fs from 'node:fs';
import * as path from 'node:path';
import { isRoot } from '../e2e/ordinary-user.ts';
import { expect, sandboxIsImpossible, test, type Started } from './start.ts';
import { overhear, packetsSent, tapIsImpossible, tapped } from './wiretap.ts';

const impossible = tapIsImpossible() ?? sandboxIsImpossible();

/** How the hostile page says in the store that it is done, and that the program has read every document it was given. */
const SUMMARY = /\d+ ways tried, 5 documents read/;

function hasSummary({ data }: Started): boolean {
  return ['claimsort.sqlite', 'claimsort.sqlite-wal'].some((name) => {
    const file = path.join(data, name);
    return fs.existsSync(file) && SUMMARY.test(fs.readFileSync(file, 'latin1'));
  });
}

test.describe('no packet', () => {
  test.skip(impossible !== null, impossible ?? '');
  test.slow();

  test('leaves the program, whatever a hostile page in it tries', async ({ start, folder }) => {
    const record = path.join(folder, 'calls');
    const started = start('hostile', { through: tapped(record), asRoot: isRoot });
    await expect.poll(() => hasSummary(started)).toBe(true);
    expect(overhear(record)).toEqual({ names: [], sent: [], listening: [] });
    expect(packetsSent(started.pid)).toBe(0);
  });

  test('the same page is overheard in a window without a policy', async ({ start, folder }) => {
    const record = path.join(folder, 'calls');
    const started = start('open', { through: tapped(record), asRoot: isRoot });
    const overheard = (): string => {
      const { names, sent, listening } = overhear(record);
      const all = sent.join();
      return [
        names.length > 0 ? 'names' : '',
        all.includes('TCP') ? 'connections' : '',
        all.includes('UDP') ? 'WebRTC' : '',
        listening.length > 0 ? 'an open ear' : '',
        packetsSent(started.pid) > 0 ? 'packets' : '',
      ].join();
    };
    await expect.poll(overheard).toBe('names,connections,WebRTC,an open ear,packets');
  });
});
