// For authors of lessons, and for teachers who script things.
// usage: npm run lesson -- check FILE...       says what is wrong with lesson files
//        npm run lesson -- seal FILE...        makes the key of each file belong to its lesson, and writes the file
//        npm run lesson -- report FILE FOLDER  prints the class report on all hand-ins in a folder, as JSON
//        npm run lesson -- score FILE HANDIN   prints what one hand-in is worth by the key of a lesson, as JSON
//        npm run lesson -- lint                says what is wrong with everything that is shipped
//        npm run lesson -- schema              prints the JSON Schema of a lesson file
import './lib/check-node.mjs';
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { oneAtATime } from './lib/one-at-a-time.mjs';
import { inProject } from './lib/project.mjs';
import { PlainError, runScript } from './lib/say.mjs';
import { makeUnlessMade } from './lib/stamp.mjs';

const usage =
  'usage: npm run lesson -- check FILE... | seal FILE... | report FILE FOLDER | score FILE HANDIN | lint | schema';

/** Bundles the parts of the program that are used here, so that any Node can run them. */
async function bundleContent() {
  await ensurePackages();
  await makeUnlessMade({
    stamp: inProject('out', '.cli'),
    sources: [
      'content',
      'electron/cli',
      'electron/host',
      'electron/workers',
      'electron/files',
      'electron/storage',
      'scripts/build-config.mjs',
      'package-lock.json',
    ],
    products: ['out/cli/lint-content.mjs', 'out/cli/report-and-score.mjs', 'out/cli/quote-foreign.mjs'],
    make: async () => {
      const { build } = await import('vite');
      const { contentBundle } = await import('./build-config.mjs');
      await build(contentBundle());
    },
  });
}

/** @param {string} name */
const fromContent = (name) => import(pathToFileURL(inProject('out', 'cli', `${name}.mjs`)).href);

/** Many times the largest lesson; what is larger is refused before a byte of it is read. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * What is quoted of a file, or of its name, does nothing to the terminal.
 * @param {string} text
 * @returns {Promise<string>}
 */
const quote = async (text) => (await fromContent('quote-foreign')).quoteForeign(text, 400);

/** @param {string} file */
async function read(file) {
  try {
    // npm runs scripts in the folder of the project; the person may have stood in another.
    const path = resolve(process.env['INIT_CWD'] ?? '.', file);
    const { size } = statSync(path);
    if (size > MAX_BYTES) throw new PlainError(`${await quote(file)} is too large to be a lesson.`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof PlainError) throw error;
    throw new PlainError(`${await quote(file)} cannot be read.`);
  }
}

/**
 * @param {string} file
 * @returns {Promise<unknown>}
 */
async function readJson(file) {
  const text = await read(file);
  try {
    // Some editors put a byte order mark in front, which JSON does not know.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new PlainError(`${await quote(file)} is not JSON: ${await quote(String(error))}`);
  }
}

/** @param {{ code: string, place: string | null, detail: string | null }} failure */
const describe = ({ code, place, detail }) =>
  quote([code, ...(place === null ? [] : [`at ${place}`]), ...(detail === null ? [] : [`(${detail})`])].join(' '));

/**
 * Says everything that is wrong with a file, a line each.
 * @param {string} file
 * @param {readonly { code: string, place: string | null, detail: string | null }[]} faults
 */
async function sayFaults(file, faults) {
  for (const fault of faults) console.log(`${await quote(file)}: ${await describe(fault)}`);
}

/** @param {readonly string[]} files */
async function check(files) {
  const { checkLessonText } = await fromContent('parse-lesson');
  let isSound = true;
  for (const file of files) {
    const result = checkLessonText(await read(file));
    if (result.ok) console.log(`${await quote(file)}: nothing is wrong`);
    else await sayFaults(file, result.error);
    isSound &&= result.ok;
  }
  return isSound ? 0 : 1;
}

/** @param {readonly string[]} files */
async function seal(files) {
  const { sealLessonText } = await fromContent('seal-lesson');
  let isSealed = true;
  for (const file of files) {
    const result = sealLessonText(await read(file));
    isSealed &&= result.ok;
    if (!result.ok) {
      await sayFaults(`${file}: not sealed`, result.error);
      continue;
    }
    const path = resolve(process.env['INIT_CWD'] ?? '.', file);
    writeFileSync(`${path}.new`, `${JSON.stringify(result.value, null, 2)}\n`);
    renameSync(`${path}.new`, path);
    console.log(`${await quote(file)}: sealed`);
  }
  return isSealed ? 0 : 1;
}

/** @param {string} folder */
const jsonFilesIn = (folder) =>
  Promise.all(
    readdirSync(inProject(folder))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map(async (name) => ({ file: basename(name), data: await readJson(inProject(folder, name)) })),
  );

async function lint() {
  const { lintContent } = await fromContent('lint-content');
  const { findings, table, ruleTable } = lintContent({
    lessons: await jsonFilesIn('content/lessons'),
    passages: await jsonFilesIn('content/bank/passages'),
  });
  for (const { rule, place, message } of findings) console.log(`${place}\n  ${rule}: ${message}`);
  console.log(`\n${table}\n\n${ruleTable}\n\n${findings.length} findings`);
  return findings.length > 0 ? 1 : 0;
}

/**
 * Prints what comes of a lesson and what was handed in for it; what is wrong with a single file is part of it.
 * @param {'report' | 'score'} command
 * @param {readonly string[]} args
 */
async function print(command, [lesson, handedIn]) {
  if (lesson === undefined || handedIn === undefined) throw new PlainError(usage);
  const { reportFolder, scoreHandIn } = await fromContent('report-and-score');
  const from = resolve(process.env['INIT_CWD'] ?? '.', handedIn);
  const result = await (command === 'report' ? reportFolder : scoreHandIn)(await read(lesson), from);
  if (!result.ok) throw new PlainError(await describe(result.error));
  const { toSafeJson } = await fromContent('to-safe-json');
  console.log(toSafeJson(result.value));
  return 0;
}

async function printSchema() {
  const { lessonJsonSchema } = await fromContent('lesson-json-schema');
  console.log(JSON.stringify(lessonJsonSchema(), null, 2));
  return 0;
}

await runScript(async () => {
  const [command, ...files] = process.argv.slice(2);
  const isUnderstood =
    command === 'lint' ||
    command === 'schema' ||
    (files.length > 0 && /^(check|seal)$/.test(command ?? '')) ||
    (files.length === 2 && /^(report|score)$/.test(command ?? ''));
  if (!isUnderstood) throw new PlainError(usage);
  await oneAtATime(bundleContent);
  if (command === 'check') return check(files);
  if (command === 'seal') return seal(files);
  if (command === 'report' || command === 'score') return print(command, files);
  return command === 'lint' ? lint() : printSchema();
});
