// A number that stands in a sentence, for people or in the documentation, is the one that the code holds.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../content/bank/families.ts';
import { TECHNIQUES } from '../../content/lesson/technique.ts';

const WORDS = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
];

const toNumber = (said: string): number =>
  WORDS.includes(said.toLowerCase()) ? WORDS.indexOf(said.toLowerCase()) : Number(said.replaceAll(',', ''));

/** The value of a constant that is written as a sum of plain numbers, such as `8 * 1024 * 1024`. */
function constantIn(file: string, name: string): number {
  const written = new RegExp(`const ${name}\\b[^=]*= ([\\d_.*/ ]+)[;,]`).exec(readFileSync(file, 'utf8'))?.[1];
  if (written === undefined) throw new Error(`${file} has no number ${name}.`);
  return written
    .replaceAll('_', '')
    .split('*')
    .map((factor) => factor.split('/').map(Number))
    .reduce((product, [first = NaN, ...divisors]) => product * divisors.reduce((left, by) => left / by, first), 1);
}

const lint = (file: string, name: string) => constantIn(`content/lint/${file}.ts`, name);
const inClass = (file: string, name: string) => constantIn(`content/class/${file}.ts`, name);
const MIB = 1024 * 1024;
const sectionsOf = (page: string) => readFileSync(page, 'utf8').match(/^## \d/gm)?.length ?? 0;
const ofSemEval = TECHNIQUES.filter((name) => !name.startsWith('x-')).length;

/** Where it is said, in which words, with a group for the number; and what the code holds. */
const SAID: readonly (readonly [file: string, words: RegExp, known: number])[] = [
  ['docs/content.md', /rationale of more than (\d+) words/, lint('check-rationales', 'MAX_RATIONALE_WORDS')],
  ['docs/content.md', /Flesch-Kincaid grade above (\d+)/, lint('check-rationales', 'MAX_RATIONALE_GRADE')],
  ['docs/content.md', /, (\w+) of its words in quotation marks/, lint('check-rationales', 'TELLING_WORDS')],
  ['docs/content.md', /more than (\d+) % longer/, 100 * (lint('check-balance', 'MAX_LENGTH_RATIO') - 1)],
  ['docs/content.md', /sorts with κ above ([\d.]+\d)/, lint('simple-rules', 'MOST_KAPPA_OF_LESSON')],
  ['docs/content.md', /hard passages with κ above ([\d.]+\d)/, lint('check-simple-rules', 'MAX_KAPPA_IN_BANK')],
  ['docs/content.md', /(\d+) words a minute/, lint('check-conventions', 'WORDS_A_MINUTE')],
  ['docs/content.md', /passage of more than (\w+) sentences/, lint('check-bank', 'MAX_SENTENCES')],
  ['docs/content.md', /family with fewer than (\w+) passages/, lint('check-bank', 'MIN_PASSAGES')],
  ['docs/content.md', /at least (\w+) passages at each level/, lint('check-bank', 'MIN_PASSAGES')],
  ['docs/content.md', /The (\w+) families are in/, FAMILIES.length],
  ['docs/content.md', /outside the (\d+) of SemEval/, ofSemEval],
  ['docs/formats.md', /names are the (\d+) of SemEval/, ofSemEval],
  ['docs/formats.md', /by the lint (\d+) words/, lint('check-rationales', 'MAX_RATIONALE_WORDS')],
  ['docs/formats.md', /at most (\d+) MiB, at most/, constantIn('content/lesson/limits.ts', 'MAX_LESSON_BYTES') / MIB],
  ['docs/formats.md', /at most (\d+) levels deep/, constantIn('content/base/scan-json.ts', 'MAX_DEPTH')],
  ['docs/formats.md', /at most ([\d,]+), each once/, constantIn('content/lesson/limits.ts', 'MAX_NAMES_TO_CHOOSE')],
  ['docs/formats.md', /At most (\d+) MiB and (?:\d+) levels/, inClass('limits', 'MAX_HAND_IN_BYTES') / MIB],
  ['docs/formats.md', /it has more than (\d+) MiB/, inClass('limits', 'MAX_HAND_IN_BYTES') / MIB],
  ['docs/formats.md', /At most (\d+) MiB and [\d,]+ students/, inClass('read-roster', 'MAX_ROSTER_BYTES') / MIB],
  ['docs/formats.md', /At most \d+ MiB and ([\d,]+) students/, inClass('read-roster', 'MAX_STUDENTS')],
  ['docs/formats.md', /up to (\d+) steps that can be undone/, inClass('class-records', 'MAX_VOTE_STEPS')],
  ['docs/classroom.md', /fewer than (\w+) students, averages/, inClass('small-class', 'FIGURES_FROM')],
  ['docs/self-study.md', /From (\d+) answers on/, constantIn('content/study/weigh-misses.ts', 'ANSWERS_NEEDED')],
  ['README.md', /an afternoon in (\w+) pictures/, sectionsOf('docs/classroom.md')],
  ['README.md', /self-study\.md\) has (\w+) steps/, sectionsOf('docs/self-study.md')],
  ['renderer/text/en/class-report-text.ts', /With fewer than (\w+) students/, inClass('small-class', 'FIGURES_FROM')],
  ['renderer/text/en/class-report-text.ts', /Fewer than (\w+) students/, inClass('small-class', 'FIGURES_FROM')],
  ['renderer/text/en/class-text.ts', /headline and (\w+) more/, constantIn('content/attempt/dozen.ts', 'DOZEN') - 1],
  ['renderer/text/en/failure-text.ts', /over ([\d,]+) rows/, inClass('read-roster', 'MAX_STUDENTS')],
  ['renderer/text/en/failure-text.ts', /more than (\d+) characters, or/, inClass('limits', 'MAX_STUDENT_NAME')],
  ['renderer/text/en/failure-text.ts', /more than (\d+) characters, or/, inClass('read-roster', 'MAX_ID')],
  [
    'renderer/text/en/history-text.ts',
    /more than (\w+) minutes/,
    constantIn('content/study/active-seconds.ts', 'PAUSE') / 60_000,
  ],
  [
    'renderer/text/en/startup.ts',
    /working (\w+) times in one minute/,
    constantIn('electron/window/crash-count.ts', 'MOST'),
  ],
  [
    'renderer/text/en/startup.ts',
    /times in (\w+) minute/,
    constantIn('electron/window/crash-count.ts', 'WITHIN_MS') / 60_000,
  ],
];

describe('a number in a sentence', () => {
  it.each(SAID)('of %s is that of the code: %s', (file, words, known) => {
    const said = words.exec(readFileSync(file, 'utf8'))?.[1];
    expect(said, 'the sentence is there').toBeDefined();
    expect(toNumber(said ?? '')).toBeCloseTo(known, 6);
  });
});
