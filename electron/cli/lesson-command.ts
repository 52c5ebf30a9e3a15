import * as fs from 'node:fs';
import * as path from 'node:path';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, type Result } from '../../content/base/result.ts';
import { MAX_LESSON_BYTES } from '../../content/lesson/limits.ts';
import { lessonJsonSchema } from '../../content/lesson/lesson-json-schema.ts';
import { checkLessonText } from '../../content/lesson/parse-lesson.ts';
import { sealLessonText } from '../../content/lesson/seal-lesson.ts';
import { lintContent } from '../../content/lint/lint-content.ts';
import { hashOf } from '../../content/base/hash.ts';
import type { Todo } from '../../content/workshop/findings.ts';
import { toNextRevision } from '../../content/workshop/from-lesson.ts';
import { listTodo } from '../../content/workshop/list-todo.ts';
import { lintText } from '#text/lint-text.ts';
import { todoText } from '#text/todo-text.ts';
import { quoteForeign } from '../../content/text/quote-foreign.ts';
import { toSafeJson } from '../../content/text/to-safe-json.ts';
import { readTextFile } from '../files/read-text-file.ts';
import { saveFile } from '../files/save-file.ts';
import { formatBank, formatRules } from './lint-tables.ts';
import { findFault, reportFolder, scoreHandIn } from './report-and-score.ts';

const USAGE =
  'usage: npm run lesson -- check FILE... | todo FILE... | seal FILE... | report FILE FOLDER | score FILE HANDIN | lint | schema';

/** The maximum length of a quotation from a file or its name, in characters. */
const MAX_QUOTED = 400;

/** The Unicode isolates that separate inserted words on the screen; they are not printed in a terminal. */
const ISOLATES = /[\u2066-\u2069]/gu;

/** The environment of a command: its folders and its output. */
export interface Terminal {
  /** The current folder, to which file names are relative. */
  readonly folder: string;
  /** The folder of the project, with the lessons and passages that `lint` checks. */
  readonly project: string;
  /** Prints a result, which another program may read. */
  readonly print: (line: string) => void;
  /** Prints the reason why there is no result. */
  readonly complain: (line: string) => void;
}

/**
 * Executes one `npm run lesson` command. Files are read as the program reads them. All named files are checked, even if
 * some have faults, so that all findings are reported together. The output contains no terminal control sequences.
 *
 * @returns the exit code: 0, or 1 if something is wrong.
 */
export async function runLessonCommand(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const [command, ...files] = args;
  const [first, second, third] = files;
  if (command === 'lint') return lint(terminal);
  if (command === 'schema') {
    terminal.print(JSON.stringify(lessonJsonSchema(), null, 2));
    return 0;
  }
  if (first !== undefined && command === 'check') return each(files, (file) => check(file, terminal));
  if (first !== undefined && command === 'todo') return each(files, (file) => todo(file, terminal));
  if (first !== undefined && command === 'seal') return each(files, (file) => seal(file, terminal));
  const takesTwo = command === 'report' || command === 'score';
  if (takesTwo && first !== undefined && second !== undefined && third === undefined) {
    return compute(command, first, second, terminal);
  }
  terminal.complain(USAGE);
  return 1;
}

type Faults = readonly Failure[];

/** Checks all files, one after the other. */
async function each(files: readonly string[], look: (file: string) => Promise<boolean>): Promise<0 | 1> {
  let isSound = true;
  for (const file of files) {
    isSound = (await look(file)) && isSound;
  }
  return isSound ? 0 : 1;
}

async function check(file: string, { folder, print }: Terminal): Promise<boolean> {
  const faults = faultsIn(await readAs(checkLessonText, path.resolve(folder, file)));
  const name = quoteForeign(file, MAX_QUOTED);
  if (faults.length === 0) print(`${name}: nothing is wrong`);
  for (const fault of faults) print(`${name}: ${describe(fault)}`);
  return faults.length === 0;
}

/** Prints the tasks that the workshop would list for a lesson, in the same words; true if none of them is required. */
async function todo(file: string, { folder, print }: Terminal): Promise<boolean> {
  const checked = await readAs(checkLessonText, path.resolve(folder, file));
  const name = quoteForeign(file, MAX_QUOTED);
  if (!checked.ok) {
    for (const fault of faultsIn(checked)) print(`${name}: ${describe(fault)}`);
    return false;
  }
  const { lesson, key } = checked.value;
  const { must, should } = listTodo(toNextRevision(file, { lesson, hash: hashOf(lesson), key: key ?? null }));
  const say = (one: Todo): string => quoteForeign(todoText.say(one).replace(ISOLATES, ''), MAX_QUOTED);
  for (const one of must) print(`${name}: must: ${say(one)}`);
  for (const one of should) print(`${name}: worth a look: ${say(one)}`);
  if (must.length === 0) print(`${name}: ${todoText.done}`);
  return must.length === 0;
}

async function seal(file: string, { folder, print }: Terminal): Promise<boolean> {
  const where = path.resolve(folder, file);
  const sealed = await readAs(sealLessonText, where);
  const faults = sealed.ok
    ? faultsIn(saveInPlace(where, `${JSON.stringify(sealed.value, null, 2)}\n`))
    : faultsIn(sealed);
  const name = quoteForeign(file, MAX_QUOTED);
  if (faults.length === 0) print(`${name}: sealed`);
  for (const fault of faults) print(`${name}: not sealed: ${describe(fault)}`);
  return faults.length === 0;
}

/** Saving would replace a link by a file. The link is kept, and the file that it points to is written. */
function saveInPlace(file: string, text: string): Result<unknown, Failure> {
  try {
    return saveFile(fs.realpathSync(file), text);
  } catch (error) {
    // A file that is read although its name is not UTF-8, or one that has just been deleted.
    return err(failure('file-not-written', null, error instanceof Error ? error.message : String(error)));
  }
}

/** Prints the result of a lesson and its hand-ins; faults of single hand-ins are part of a report. */
async function compute(
  command: 'report' | 'score',
  lesson: string,
  handedIn: string,
  { folder, print, complain }: Terminal,
): Promise<0 | 1> {
  const checked = await readAs(checkLessonText, path.resolve(folder, lesson));
  const from = path.resolve(folder, handedIn);
  const made = checked.ok ? await (command === 'report' ? reportFolder : scoreHandIn)(checked.value, from) : null;
  if (made?.ok === true) {
    print(toSafeJson(made.value));
    return 0;
  }
  const complainOf = (name: string, faults: Faults): void => {
    for (const fault of faults) complain(`${quoteForeign(name, MAX_QUOTED)}: ${describe(fault)}`);
  };
  const other = await findFault(command, from);
  complainOf(lesson, faultsIn(checked));
  // The folder or hand-in is valid by itself, but does not belong to this lesson, or the lesson has no key.
  if (other === null && made !== null) complainOf(lesson, faultsIn(made));
  if (other !== null) complainOf(handedIn, [other]);
  return 1;
}

async function lint({ project, print }: Terminal): Promise<0 | 1> {
  const unreadable: string[] = [];
  const readAll = async (folder: string) => {
    const names = fs.readdirSync(path.join(project, folder)).filter((name) => name.endsWith('.json'));
    const read = await Promise.all(
      names
        .sort()
        .map(async (file) => ({ file, text: await readTextFile(path.join(project, folder, file), MAX_LESSON_BYTES) })),
    );
    return read.flatMap(({ file, text }) => {
      try {
        if (text.ok) return [{ file, data: JSON.parse(text.value) as unknown }];
        unreadable.push(`${file}\n  ${describe(text.error)}`);
      } catch (error) {
        unreadable.push(`${file}\n  ${quoteForeign(String(error), MAX_QUOTED)}`);
      }
      return [];
    });
  };
  const { findings, bank, rules, plainWords } = lintContent({
    lessons: await readAll('content/lessons'),
    passages: await readAll('content/bank/passages'),
  });
  const all = [...unreadable, ...findings.map(lintText.say)];
  for (const finding of all) print(finding);
  print(`\n${formatBank(bank)}\n\n${formatRules(rules, plainWords)}\n\n${lintText.findings(all.length)}`);
  return all.length === 0 ? 0 : 1;
}

async function readAs<T>(parse: (text: string) => Result<T, Faults>, file: string): Promise<Result<T, Faults>> {
  const text = await readTextFile(file, MAX_LESSON_BYTES);
  return text.ok ? parse(text.value) : { ok: false, error: [text.error] };
}

const faultsIn = (result: Result<unknown, Failure | Faults>): Faults => (result.ok ? [] : [result.error].flat());

const describe = ({ code, place, detail }: Failure): string =>
  quoteForeign(
    [code, ...(place === null ? [] : [`at ${place}`]), ...(detail === null ? [] : [`(${detail})`])].join(' '),
    MAX_QUOTED,
  );
