import { spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { projectRoot } from '../../scripts/lib/project.mjs';
import { gapsOfSandbox, internetSockets, processTree, renderersOf } from './processes.ts';
import { expect, sandboxIsImpossible, test, untilRunning, type Started } from './start.ts';

const impossible = sandboxIsImpossible();

/** Where a program that ends in order notes how its window stood. */
const windowFileOf = ({ data }: Started): string => path.join(data, '..', 'window.json');

/** Notes every socket of the internet that a program has for ever so short a time, and every renderer. */
function watch({ pid }: Started): { readonly seen: readonly unknown[]; readonly stop: () => void } {
  const seen: unknown[] = [];
  const looking = setInterval(() => seen.push(...internetSockets(pid), ...renderersOf(pid)), 20);
  return { seen, stop: () => clearInterval(looking) };
}

test.describe('the sealed program, started by an ordinary user without a switch', () => {
  test.skip(impossible !== null, impossible ?? '');

  test('opens its window and its store, has no socket, and ends in order when it is asked to', async ({ start }) => {
    const started = start('sealed');
    await untilRunning(started);
    await wait(2000);
    expect(internetSockets(started.pid)).toEqual([]);
    process.kill(started.pid, 'SIGTERM');
    expect(await started.ended).toBe(0);
    expect(JSON.parse(fs.readFileSync(windowFileOf(started), 'utf8'))).toMatchObject({
      bounds: { width: expect.any(Number) },
    });
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

test('the probes of sockets and renderers see those of the twin, which does start with a switch', async ({ start }) => {
  const started = start('twin', { args: ['--remote-debugging-port=0'] });
  const { seen, stop } = watch(started);
  await untilRunning(started);
  await expect.poll(() => seen).toContainEqual(expect.objectContaining({ isListening: true }));
  stop();
  expect(seen).toContainEqual(expect.any(Number));
});

test('the signal opens an inspector in the twin, and a program that is killed does not end in order', async ({
  start,
}) => {
  const started = start('twin', { args: ['--inspect-port=0'] });
  await untilRunning(started);
  expect(internetSockets(started.pid)).toEqual([]);
  process.kill(started.pid, 'SIGUSR1');
  await expect.poll(() => internetSockets(started.pid)).toContainEqual(expect.objectContaining({ isListening: true }));
  await expect.poll(started.said).toContain('Debugger listening');
  process.kill(started.pid, 'SIGKILL');
  expect(await started.ended).toBe('SIGKILL');
  expect(fs.existsSync(windowFileOf(started))).toBe(false);
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
    const { seen, stop } = watch(started);
    expect(await started.ended.finally(stop)).toBe(1);
    expect(started.said()).toContain(`Claimsort does not start with ${arg}: it knows no such switch.`);
    expect(seen).toEqual([]);
    expect(fs.existsSync(started.data)).toBe(false);
  });
}

const RUN_AS_NODE = ['-e', 'require("node:fs").writeFileSync(process.env.HOME + "/ran-as-node", "x")'];

test('the sealed program is not turned into Node by its environment, and takes no options for it', async ({
  start,
}) => {
  const started = start('sealed', {
    env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--inspect=0 --require=/nowhere.js' },
    args: [],
  });
  await untilRunning(started);
  expect(internetSockets(started.pid)).toEqual([]);
  expect(processTree(started.pid).length).toBeGreaterThan(2);
  // As Node it would run this; as Claimsort it refuses a switch it does not know.
  const asNode = start('sealed', { env: { ELECTRON_RUN_AS_NODE: '1' }, args: RUN_AS_NODE });
  expect(await asNode.ended).toBe(1);
  expect(fs.existsSync(path.join(started.data, '../../../ran-as-node'))).toBe(false);
});

test('Electron as it is delivered is turned into Node by its environment, and takes options for it', ({ folder }) => {
  const electron = path.join(projectRoot, 'node_modules/electron/dist/electron');
  const asNode = (options: Readonly<Record<string, string>>): number | null =>
    spawnSync(electron, RUN_AS_NODE, { env: { HOME: folder, ELECTRON_RUN_AS_NODE: '1', ...options } }).status;
  expect(asNode({})).toBe(0);
  expect(fs.existsSync(path.join(folder, 'ran-as-node'))).toBe(true);
  expect(asNode({ NODE_OPTIONS: '--require=/nowhere.js' })).not.toBe(0);
});
