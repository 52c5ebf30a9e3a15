// The checks, one after the other. Each returns the numbers of passes and failures.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureBuild } from './ensure-build.mjs';
import { errorsOutsideTests, forgetErrorsOutsideTests, readErrorsOutsideTests } from './errors-outside-tests.mjs';
import { forgetFigures, readFigures, sayFigures } from './faults.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { offTheNetwork } from './off-the-network.mjs';
import { inProject, projectRoot } from './project.mjs';
import { run, runTool, toolPath } from './run.mjs';
import { say } from './say.mjs';

/**
 * `notRun`: the tests that could not run on this computer, with reasons. `failures`: the failed tests, with messages.
 * @typedef {{ passed: number, failed: number, notRun?: readonly string[], failures?: readonly string[] }} Count
 */
/** @typedef {{ name: string, run: () => Promise<Count> }} Step */

/**
 * A check that passes or fails as a whole.
 * @param {string} name
 * @param {() => Promise<number>} work returns an exit code
 * @returns {Step}
 */
export const check = (name, work) => ({
  name,
  run: async () => ((await work()) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
});

/**
 * A set of tests, counted by the report that they write. If a run fails although no test did (for example, a file that
 * does not load, an error outside all tests, or too little coverage), it counts as one failure, with all available
 * details.
 * @param {string} name
 * @param {{ report: string, work: () => Promise<number>, count: (report: unknown) => Count, sayMore?: () => readonly string[] }} tests
 * @returns {Step}
 */
export const tests = (name, { report, work, count, sayMore = () => [] }) => ({
  name,
  run: async () => {
    mkdirSync(inProject('reports'), { recursive: true });
    rmSync(inProject(report), { force: true });
    forgetErrorsOutsideTests();
    const code = await work();
    const counted = existsSync(inProject(report))
      ? count(JSON.parse(readFileSync(inProject(report), 'utf8')))
      : { passed: 0, failed: 0 };
    if (code === 0 || counted.failed > 0) return counted;
    const failures = [
      `no test failed, and the run ended with ${code}`,
      ...(counted.failures ?? []),
      ...readErrorsOutsideTests().map((error) => `outside every test: ${firstWords(error)}`),
      ...sayMore(),
    ];
    return { ...counted, failed: 1, failures };
  },
});

const typeChecks = [
  ['content', 'content'],
  ['the contract and the main process, for the Electron to ship', 'electron'],
  ['the same for the older Electron', 'electron/tsconfig.electron-33.json'],
  ['the screen', 'renderer'],
  ['tests', 'tests'],
  ['the bench', 'tests/bench'],
  ['scripts and configuration', '.'],
];

/**
 * Several commands as one step, as many at a time as there are processors. What a command prints is shown when it has
 * ended, so that the output of two never mixes.
 * @param {string} name
 * @param {readonly { name: string, command: readonly string[] }[]} checks the arguments of Node; the longest first
 * @returns {Step}
 */
export const sideBySide = (name, checks) => ({
  name,
  run: async () => {
    const waiting = [...checks];
    /** @type {string[]} */
    const failures = [];
    const runNext = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        let output = '';
        const onOutput = (/** @type {string} */ text) => {
          output += text;
        };
        const code = await run(process.execPath, next.command, { onOutput });
        say(`${next.name}: ${code === 0 ? 'passed' : 'FAILED'}${output === '' ? '' : `\n${output.trimEnd()}`}`);
        if (code !== 0) failures.push(next.name);
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, runNext));
    return { passed: checks.length - failures.length, failed: failures.length, failures };
  },
});

/** All checks that do not run the program. */
export const staticChecks = sideBySide('static checks', [
  { name: 'lint', command: [toolPath('eslint'), '.'] },
  { name: 'format', command: [toolPath('prettier'), '--check', '--log-level', 'warn', '.'] },
  ...typeChecks.map(([what, project = '.']) => ({
    name: `types of ${what}`,
    command: [toolPath('tsc'), '-p', project],
  })),
  { name: 'nothing unused', command: [toolPath('knip')] },
  { name: 'arrows between the rooms', command: ['scripts/arrows.mjs'] },
]);

/** @param {{ withCoverage: boolean }} options */
export const unitTests = ({ withCoverage }) =>
  tests('unit tests', {
    report: 'reports/unit.json',
    work: () => runTool('vitest', ['run', ...(withCoverage ? ['--coverage'] : []), ...reporters('reports/unit.json')]),
    count: countVitest,
    sayMore: withCoverage ? sayCovered : () => [],
  });

/** The reporters of Vitest. @param {string} report where the report in JSON goes */
const reporters = (report) => [
  ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  `--reporter=${errorsOutsideTests}`,
];

/** Prints the test coverage; a run fails if it is below the limits of vitest.config.ts. */
function sayCovered() {
  const file = inProject('coverage', 'coverage-summary.json');
  if (!existsSync(file)) return ['what was covered is not known'];
  const { total } = /** @type {{ total: Record<'lines' | 'branches', { pct: number }> }} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  );
  return [`covered: ${total.lines.pct} % of lines, ${total.branches.pct} % of branches`];
}

/**
 * Tests that no data is lost when the program is killed, the power fails or a disk is full; they start whole programs.
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} [files] only those whose names contain one of these
 */
export const faultTests = (env, files = []) =>
  tests('faults', {
    report: 'reports/faults.json',
    work: async () => {
      forgetFigures();
      const config = ['--config', 'vitest.faults.config.ts', ...orNone(files)];
      const code = await runTool('vitest', ['run', ...config, ...reporters('reports/faults.json'), ...files], { env });
      sayFigures(readFigures().filter(({ fault }) => !isOfBadInput(fault)));
      return code;
    },
    count: countVitest,
  });

/** The requested name may be that of a test in another step. @param {readonly string[]} files */
const orNone = (files) => (files.length > 0 ? ['--passWithNoTests'] : []);

/** The figures of both kinds are in one folder. @param {string} fault */
const isOfBadInput = (fault) => fault.startsWith('bad input');

/**
 * Tests with files that are damaged in every way, read as the program reads them.
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} [files] only those whose names contain one of these
 */
export const badInputTests = (env, files = []) =>
  tests('bad input', {
    report: 'reports/bad-input.json',
    work: async () => {
      const config = ['--config', 'vitest.fuzz.config.ts', ...orNone(files)];
      const code = await runTool('vitest', ['run', ...config, ...reporters('reports/bad-input.json'), ...files], {
        env,
      });
      sayFigures(readFigures().filter(({ fault }) => isOfBadInput(fault)));
      return code;
    },
    count: countVitest,
  });

/** @typedef {{ fullName: string, status: string, failureMessages?: string[], meta?: { couldNotRun?: string } }} VitestTest */

/**
 * A test that was skipped while running has its reason in `task.meta.couldNotRun`.
 * @param {unknown} report
 * @returns {Count}
 */
function countVitest(report) {
  const { numPassedTests, numFailedTests, testResults } =
    /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { name: string, message?: string, assertionResults: VitestTest[] }[] }} */ (
      report
    );
  const inTests = testResults.flatMap(({ assertionResults }) => assertionResults);
  // A file that does not load has a message and no test that failed.
  const files = testResults.filter(
    ({ message, assertionResults }) => message && assertionResults.every(({ status }) => status !== 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    failures: [
      ...inTests
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => `${fullName.trim()}: ${firstWords(failureMessages?.[0])}`),
      ...files.map(({ name, message }) => `${relative(projectRoot, name)}: ${firstWords(message)}`),
    ],
    notRun: inTests
      .filter(({ status }) => status === 'skipped' || status === 'pending')
      .map(({ fullName, meta }) => `${fullName.trim()} (${meta?.couldNotRun ?? 'no reason given'})`),
  };
}

/**
 * The message of a failed test, without its stack, shortened for the end of a run.
 * @param {string | undefined} message
 */
function firstWords(message) {
  const lines = stripVTControlCharacters(message ?? 'no message').split('\n');
  const stack = lines.findIndex((line) => /^\s+at /.test(line));
  return lines
    .slice(0, stack < 1 ? undefined : stack)
    .filter((line) => line.trim() !== '')
    .slice(0, 8)
    .join('\n      ');
}

export const lessonChecks = check('lessons', () => run(process.execPath, ['scripts/lesson.mjs', 'lint']));

/**
 * Tests in the real program, in a network that contains only the program itself.
 * @param {string} name
 * @param {{ report: string, config: string, env: NodeJS.ProcessEnv }} suite
 */
const playwrightTests = (name, { report, config, env }) => {
  const { prefix, reason } = offTheNetwork();
  return tests(name, {
    report,
    work: () => {
      const playwright = [process.execPath, toolPath('playwright'), 'test', '--config', config];
      const [command = '', ...args] = [...prefix, ...playwright];
      return run(command, args, { env });
    },
    count: (report) => {
      const { notRun = [], ...count } = countPlaywright(report);
      return { ...count, notRun: [...notRun, ...(reason === null ? [] : [`being off the network (${reason})`])] };
    },
  });
};

/** Builds the program, unless that is done already. */
export const build = check('build', async () => {
  await oneAtATime(ensureBuild);
  return 0;
});

/** Measured on the build; it does not depend on the machine. */
export const bytesAtStart = check('bytes at the start', () => run(process.execPath, ['scripts/bytes-at-start.mjs']));

/** The packed program's tests show this too, and more; they take too long for everyday work. */
export const documentedPackages = check('documented packages', () =>
  run(process.execPath, ['scripts/documented-packages.mjs']),
);

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [config] which stories; all of them, if not given
 */
export const endToEndTests = (env, config = 'playwright.config.ts') =>
  playwrightTests('end-to-end tests', { report: 'reports/e2e.json', config, env });

/**
 * Tests of the program as people receive it, packed and started as an ordinary user.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Step}
 */
export const securityTests = (env) =>
  process.platform === 'linux'
    ? playwrightTests('packed program', {
        report: 'reports/security.json',
        config: 'tests/security/playwright.config.ts',
        env,
      })
    : {
        name: 'packed program',
        run: () =>
          Promise.resolve({ passed: 0, failed: 0, notRun: ['all of it (it looks into /proc, which is Linux)'] }),
      };

/**
 * @typedef {{ type: string, description?: string }} Annotation
 * @typedef {{ message?: string, location?: { file: string, line: number } }} PlaywrightError
 * @typedef {{ status: string, annotations: Annotation[], results: { errors: PlaywrightError[] }[] }} PlaywrightTest
 * @typedef {{ title: string, file: string, line: number, tests: PlaywrightTest[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 */

/**
 * @param {unknown} report
 * @returns {Count}
 */
function countPlaywright(report) {
  const { stats, suites } =
    /** @type {{ stats: { expected: number, flaky: number, unexpected: number }, suites: Suite[] }} */ (report);
  /** @type {(suite: Suite) => Spec[]} */
  const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
  const specs = suites.flatMap(specsOf);
  const notRun = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(({ annotations }) => {
        const reason = annotations.find(({ type }) => type === 'skip')?.description;
        return `${title} (${reason ?? 'no reason given'})`;
      }),
  );
  const failures = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected')
      .map(({ results }) => `${file}:${String(line)} ${title}: ${wordsOf(results.at(-1)?.errors ?? [])}`),
  );
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, failures, notRun };
}

/** A test that timed out has a second error, which shows where it was. @param {readonly PlaywrightError[]} errors */
const wordsOf = (errors) =>
  errors
    .map(({ message, location }) => {
      const place = location === undefined ? '' : ` (${relative(projectRoot, location.file)}:${String(location.line)})`;
      return `${firstWords(message)}${place}`;
    })
    .join('\n      ');
