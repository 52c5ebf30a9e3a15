import type { CsvCell } from '../base/csv.ts';
import type { AnswerKey, KeyEntry, StudentHalf } from '../lesson/format.ts';
import { numberClaims } from '../lesson/claim-number.ts';
import { locateClaims } from '../lesson/locate-claims.ts';
import { LABELS } from '../lesson/label.ts';

/** A lesson whose claims are exported as data. */
export interface KeyedLesson {
  readonly lesson: StudentHalf;
  readonly key: AnswerKey;
}

/** All data of each claim and its key entry: exported unchanged as JSON Lines, flattened for a table. */
function claimsOf({ lesson, key }: KeyedLesson) {
  const entries = new Map(key.entries.map((entry) => [entry.claim, entry]));
  const numbers = numberClaims(lesson);
  const spans = new Map([...locateClaims(lesson).values()].flat().map((span) => [span.claim, span]));
  return lesson.claims.flatMap(({ id, block, quote }) => {
    const [entry, span] = [entries.get(id), spans.get(id)];
    // In a sealed lesson every claim has both.
    return entry === undefined || span === undefined
      ? []
      : [{ id, number: numbers.get(id) ?? null, block, start: span.start, end: span.end, quote, entry }];
  });
}

/**
 * The claims of a lesson with their key as JSON Lines: one object for each claim, in reading order, each line ended by LF.
 * `start` and `end` count UTF-16 units of the text of the block, as JavaScript and the Web Annotation model's
 * TextPositionSelector do; `quote` is a TextQuoteSelector.
 */
export const toClaimLines = (of: KeyedLesson): string =>
  claimsOf(of)
    .map(({ entry: { claim: _, ...key }, ...claim }) => {
      const { id, revision, language } = of.lesson;
      return `${JSON.stringify({ lesson: id, revision, language, ...claim, key })}\n`;
    })
    .join('');

const ofKey = {
  label: ({ label }) => label,
  ...fromLabels('credit', ({ credits }, label) => credits[label]),
  cues: ({ cues }) => cues.map(({ exact }) => exact).join(' | '),
  family: ({ family }) => family ?? null,
  ...fromLabels('reason', ({ rationales }, label) => rationales[label] ?? null),
  why_contested: ({ whyContested }) => whyContested,
  techniques: ({ techniques }) => techniques.map(({ name }) => name).join(' | '),
  source_kind: ({ source }) => source?.kind ?? null,
  source_name: ({ source }) => source?.name ?? null,
  look_up: ({ lookUp }) => lookUp ?? null,
} as const satisfies Readonly<Record<string, (entry: KeyEntry) => CsvCell>>;

function fromLabels(name: string, of: (entry: KeyEntry, label: (typeof LABELS)[number]) => CsvCell) {
  return Object.fromEntries(LABELS.map((label) => [`${name}_${label}`, (entry: KeyEntry) => of(entry, label)]));
}

/**
 * The same as a table: a header row, then one row for each claim. Several words or techniques share one cell, separated
 * by ` | `.
 */
export const toClaimTable = (of: KeyedLesson): readonly (readonly CsvCell[])[] => [
  ['claim', 'number', 'block', 'start', 'end', 'text', 'prefix', 'suffix', ...Object.keys(ofKey)],
  ...claimsOf(of).map(({ id, number, block, start, end, quote, entry }): readonly CsvCell[] => [
    ...[id, number, block, start, end, quote.exact, quote.prefix, quote.suffix],
    ...Object.values(ofKey).map((cell: (entry: KeyEntry) => CsvCell) => cell(entry)),
  ]),
];
