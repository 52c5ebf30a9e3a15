// For authors of lessons, and for teachers who script things.
// usage: npm run lesson -- check FILE...       says what is wrong with lesson files
//        npm run lesson -- seal FILE...        makes the key of each file belong to its lesson, and writes the file
//        npm run lesson -- report FILE FOLDER  prints the class report on all hand-ins in a folder, as JSON
//        npm run lesson -- score FILE HANDIN   prints what one hand-in is worth by the key of a lesson, as JSON
//        npm run lesson -- lint                says what is wrong with everything that is shipped
//        npm run lesson -- schema              prints the JSON Schema of a lesson file
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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
      'electron/classroom',
      'electron/files',
      'electron/storage',
      'scripts/build-config.mjs',
      'package-lock.json',
    ],
    products: ['out/cli/lint-content.mjs', 'out/cli/without-a-window.mjs'],
    make: async () => {
      const { build } = await import('vite');
      const { contentBundle } = await import('./build-config.mjs');
      await build(contentBundle());
    },
  });
}

/** @param {string} name */
const fromContent = (name) => import(pathToFileURL(inProject('out', 'cli', `${name}.mjs`)).href);

/** @param {string} file */
function read(file) {
  try {
    // npm runs scripts in the folder of the project; the person may have stood in another.
    return readFileSync(resolve(process.env['INIT_CWD'] ?? '.', file), 'utf8');
  } catch {
    throw new PlainError(`${file} cannot be read.`);
  }
}

/**
 * @param {string} file
 * @returns {unknown}
 */
function readJson(file) {
  try {
    return JSON.parse(read(file));
  } catch (error) {
    if (error instanceof PlainError) throw error;
    throw new PlainError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** @param {{ code: string, place: string | null, detail: string | null }} failure */
const describe = ({ code, place, detail }) =>
  [code, ...(place === null ? [] : [`at ${place}`]), ...(detail === null ? [] : [`(${detail})`])].join(' ');

/** @param {readonly string[]} files */
async function check(files) {
  const { parseLessonFile } = await fromContent('parse-lesson');
  const answers = files.map((file) => {
    const result = parseLessonFile(read(file));
    console.log(result.ok ? `${file}: nothing is wrong` : `${file}: ${describe(result.error)}`);
    return Boolean(result.ok);
  });
  return answers.every(Boolean) ? 0 : 1;
}

/** @param {readonly string[]} files */
async function seal(files) {
  const { sealLesson } = await fromContent('seal-lesson');
  const answers = files.map((file) => {
    const result = sealLesson(readJson(file));
    if (!result.ok) {
      console.log(`${file}: not sealed, ${describe(result.error)}`);
      return false;
    }
    const path = resolve(process.env['INIT_CWD'] ?? '.', file);
    writeFileSync(`${path}.new`, `${JSON.stringify(result.value, null, 2)}\n`);
    renameSync(`${path}.new`, path);
    console.log(`${file}: sealed`);
    return true;
  });
  return answers.every(Boolean) ? 0 : 1;
}

/** @param {string} folder */
const jsonFilesIn = (folder) =>
  readdirSync(inProject(folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ file: basename(name), data: readJson(inProject(folder, name)) }));

async function lint() {
  const { lintContent } = await fromContent('lint-content');
  const { findings, table } = lintContent({
    lessons: jsonFilesIn('content/lessons'),
    passages: jsonFilesIn('content/bank/passages'),
  });
  for (const { rule, place, message } of findings) console.log(`${place}\n  ${rule}: ${message}`);
  console.log(`\n${table}\n\n${findings.length} findings`);
  return findings.length > 0 ? 1 : 0;
}

/**
 * Prints what comes of a lesson and what was handed in for it; what is wrong with a single file is part of it.
 * @param {'report' | 'score'} command
 * @param {readonly string[]} args
 */
async function print(command, [lesson, handedIn]) {
  if (lesson === undefined || handedIn === undefined) throw new PlainError(usage);
  const { reportFolder, scoreHandIn } = await fromContent('without-a-window');
  const from = resolve(process.env['INIT_CWD'] ?? '.', handedIn);
  const result = await (command === 'report' ? reportFolder : scoreHandIn)(read(lesson), from);
  if (!result.ok) throw new PlainError(describe(result.error));
  console.log(JSON.stringify(result.value, null, 2));
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
