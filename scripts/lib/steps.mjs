// The checks, one after the other. Each answers with how many things passed and failed.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { errorsOutsideTests, forgetErrorsOutsideTests, readErrorsOutsideTests } from './errors-outside-tests.mjs';
import { forgetFigures, readFigures, sayFigures } from './faults.mjs';
import { offTheNetwork } from './off-the-network.mjs';
import { inProject, projectRoot } from './project.mjs';
import { run, runTool, toolPath } from './run.mjs';

/**
 * `notRun`: what could not run on this computer, each with its reason. `failures`: what failed, each with its first words.
 * @typedef {{ passed: number, failed: number, notRun?: readonly string[], failures?: readonly string[] }} Count
 */
/** @typedef {{ name: string, run: () => Promise<Count> }} Step */

/**
 * A check that passes or fails as one thing.
 * @param {string} name
 * @param {() => Promise<number>} work gives back an exit code
 * @returns {Step}
 */
export const check = (name, work) => ({
  name,
  run: async () => ((await work()) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
});

/**
 * Many tests, counted by the report they leave. A run that fails although no test did (a file that does not load, an
 * error outside every test, too little covered) is one failure, with whatever can be said about it.
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
  ['scripts and configuration', '.'],
];

/** Everything that can be said about the program without running it. */
export const staticChecks = [
  check('format', () => runTool('prettier', ['--check', '--log-level', 'warn', '.'])),
  check('lint', () => runTool('eslint', ['.'])),
  ...typeChecks.map(([what, project = '.']) => check(`types of ${what}`, () => runTool('tsc', ['-p', project]))),
  check('arrows between the rooms', () => run(process.execPath, ['scripts/arrows.mjs'])),
  check('nothing unused', () => runTool('knip', [])),
];

/** @param {{ withCoverage: boolean }} options */
export const unitTests = ({ withCoverage }) =>
  tests('unit tests', {
    report: 'reports/unit.json',
    work: () => runTool('vitest', ['run', ...(withCoverage ? ['--coverage'] : []), ...reporters('reports/unit.json')]),
    count: countVitest,
    sayMore: withCoverage ? sayCovered : () => [],
  });

/** @param {string} report where the report in JSON goes */
const reporters = (report) => [
  ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  `--reporter=${errorsOutsideTests}`,
];

/** How much of the code the tests ran, which fails a run below the limits of vitest.config.ts. */
function sayCovered() {
  const file = inProject('coverage', 'coverage-summary.json');
  if (!existsSync(file)) return ['what was covered is not known'];
  const { total } = /** @type {{ total: Record<'lines' | 'branches', { pct: number }> }} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  );
  return [`covered: ${total.lines.pct} % of lines, ${total.branches.pct} % of branches`];
}

/**
 * What the program keeps when it is killed, when the power fails, when a disk is full; whole programs are started for it.
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} [files] only those whose names hold one of these
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

/** A name that was asked for may be that of a test of another step. @param {readonly string[]} files */
const orNone = (files) => (files.length > 0 ? ['--passWithNoTests'] : []);

/** Of both kinds the figures lie in one folder. @param {string} fault */
const isOfBadInput = (fault) => fault.startsWith('bad input');

/**
 * Files that are broken in every way, read as the program reads them.
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} [files] only those whose names hold one of these
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
 * A test that was skipped while it ran left its reason in `task.meta.couldNotRun`.
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
 * What a failed test said, without its stack, and short enough to stand at the end of a run.
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
 * Tests in the real program, with nothing on the network but the program itself.
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

/** Of what was built; it does not depend on the machine. */
export const bytesAtStart = check('bytes at the start', () => run(process.execPath, ['scripts/bytes-at-start.mjs']));

/** @param {NodeJS.ProcessEnv} env */
export const endToEndTests = (env) =>
  playwrightTests('end-to-end tests', { report: 'reports/e2e.json', config: 'playwright.config.ts', env });

/**
 * The program as people get it, packed and started as an ordinary user.
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

/** A test that ran out of time has a second error, which says where it stood. @param {readonly PlaywrightError[]} errors */
const wordsOf = (errors) =>
  errors
    .map(({ message, location }) => {
      const place = location === undefined ? '' : ` (${relative(projectRoot, location.file)}:${String(location.line)})`;
      return `${firstWords(message)}${place}`;
    })
    .join('\n      ');
