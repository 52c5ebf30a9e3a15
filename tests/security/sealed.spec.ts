import { setTimeout as wait } from 'node:timers/promises';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { gapsOfSandbox, internetSockets, processTree, renderersOf } from './processes.ts';
import { expect, sandboxIsImpossible, test, untilRunning } from './start.ts';

const impossible = sandboxIsImpossible();

test.describe('the sealed program, started by an ordinary user without a switch', () => {
  test.skip(impossible !== null, impossible ?? '');

  test('opens its window and its store, has no socket, and ends in order when it is asked to', async ({ start }) => {
    const started = start('sealed');
    await untilRunning(started);
    const window = path.join(started.data, '..', 'window.json');
    await wait(2000);
    expect(internetSockets(started.pid)).toEqual([]);
    process.kill(started.pid, 'SIGTERM');
    expect(await started.ended).toBe(0);
    expect(JSON.parse(fs.readFileSync(window, 'utf8'))).toMatchObject({ bounds: { width: expect.any(Number) } });
    expect(fs.existsSync(path.join(started.data, 'claimsort.log'))).toBe(false);
  });

  test('keeps every renderer in a sandbox: a filter of system calls, and user, process and net namespaces', async ({
    start,
  }) => {
    const started = start('sealed');
    await untilRunning(started);
    // A renderer shuts itself in as it starts.
    await expect.poll(() => gapsOfSandbox(started.pid)).toEqual([]);
  });

  test('opens no inspector at the signal by which Node opens one', async ({ start }) => {
    const started = start('sealed');
    await untilRunning(started);
    process.kill(started.pid, 'SIGUSR1');
    await wait(1500);
    expect(internetSockets(started.pid)).toEqual([]);
    expect(started.said()).not.toContain('Debugger listening');
  });
});

test('the probe of the sandbox sees when there is none', async ({ start }) => {
  const started = start('twin', { args: ['--no-sandbox'] });
  await untilRunning(started);
  expect(new Set(gapsOfSandbox(started.pid))).toEqual(
    new Set([
      'no filter of system calls',
      'no user namespace of its own',
      'no pid namespace of its own',
      'no net namespace of its own',
    ]),
  );
});

test('the probe of the sockets sees one that listens', async ({ start }) => {
  const started = start('twin', { args: ['--remote-debugging-port=0'] });
  await untilRunning(started);
  await expect.poll(() => internetSockets(started.pid)).toContainEqual(expect.objectContaining({ isListening: true }));
});

const REFUSED = [
  '--no-sandbox',
  '-no-sandbox',
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
  '--remote-allow-origins=*',
  '--inspect',
  '--inspect-brk=0',
  '--inspect-port=0',
  '--js-flags=--expose-gc',
  '--host-resolver-rules=MAP * 127.0.0.1',
  '--disable-web-security',
  '--renderer-cmd-prefix=true',
];

for (const arg of REFUSED) {
  test(`the sealed program does not start with ${arg}`, async ({ start }) => {
    const started = start('sealed', { args: [arg] });
    const seen: unknown[] = [];
    const looking = setInterval(() => seen.push(...internetSockets(started.pid), ...renderersOf(started.pid)), 20);
    try {
      expect(await started.ended).toBe(1);
    } finally {
      clearInterval(looking);
    }
    expect(started.said()).toContain(`Claimsort does not start with ${arg}: it knows no such switch.`);
    expect(seen).toEqual([]);
    expect(fs.existsSync(started.data)).toBe(false);
  });
}

test('the sealed program is not turned into Node by its environment, and takes no options for it', async ({
  start,
}) => {
  const script = 'require("node:fs").writeFileSync(process.env.HOME + "/ran-as-node", "x")';
  const started = start('sealed', {
    env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--inspect=0 --require=/nowhere.js' },
    args: [],
  });
  await untilRunning(started);
  expect(internetSockets(started.pid)).toEqual([]);
  expect(processTree(started.pid).length).toBeGreaterThan(2);
  // As Node it would run this; as Claimsort it refuses a switch it does not know.
  const asNode = start('sealed', { env: { ELECTRON_RUN_AS_NODE: '1' }, args: ['-e', script] });
  expect(await asNode.ended).toBe(1);
  expect(fs.existsSync(path.join(started.data, '../../../ran-as-node'))).toBe(false);
});
