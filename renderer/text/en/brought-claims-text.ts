import type { BroughtClaims, BroughtFault, BroughtPart } from '../../../content/workshop/brought-claims.ts';
import type { RowNote } from '../../../content/workshop/find-brought-claims.ts';
import { isolate } from '../isolate.ts';
import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';

type From = BroughtClaims['from'];
type LeftOut = Extract<RowNote, { readonly kind: 'left-out' }>;
type Lost = Extract<RowNote, { readonly kind: 'without' }>['lost'];

const rowOf = (from: From, row: number): string => `${from === 'table' ? 'Row' : 'Annotation'} ${formatNumber(row)}`;
const quoted = (text: string): string => `“${isolate(text)}”`;

const leftOut: Readonly<Record<LeftOut['why'], (words: string, other: string) => string>> = {
  'no-words': () => 'there are no words of a claim here.',
  'row-too-long': () => 'this row has more cells than the table has headings, so its words may have been cut.',
  'not-found': (words) => `${words} is not in the article.`,
  'not-marked-here': (words) =>
    `${words} stands in a byline, a date, a credit or a part that is left out, where nothing can be a claim.`,
  'overlaps-claim': (words, other) => `${words} shares words with claim ${other}, which is marked already.`,
  'overlaps-row': (words, other) => `${words} shares words with the claim of row ${other}.`,
  'too-long': (words) => `${words} is longer than a claim can be.`,
  'not-findable': (words) =>
    `${words} stands in its part of the text more than once, so nobody could tell which is meant.`,
  'too-many': (words) => `${words} is one claim more than a lesson can hold.`,
};

const unknown: Readonly<Record<BroughtPart, (text: string) => string>> = {
  label: (text) =>
    `${text} is not one of the labels evidence, attribution and rhetoric. The claim comes without a label.`,
  credit: (text) => `${text} is not one of the credits 0, 0.25, 0.5 and 1. The claim comes without it.`,
  family: (text) => `${text} is not a known kind of claim. The claim comes without a kind.`,
  technique: (text) => `${text} is not a known technique. The claim comes without it.`,
  source: (text) => `${text} is not a known kind of source. The claim comes without a source.`,
};

const without = (lost: Lost): string => {
  switch (lost.what) {
    case 'unknown':
      return unknown[lost.part](quoted(lost.text));
    case 'family-of-other-label':
      return `the kind ${quoted(lost.text)} belongs to another label. The claim comes without a kind.`;
    case 'word-not-found':
      return `the deciding words ${quoted(lost.text)} are not in the claim. The claim comes without them.`;
    case 'reason-without-label':
      return 'there is a reason, but no label that it is for. The claim comes without the reason.';
    case 'reason-too-long':
      return 'a reason is longer than a lesson can hold. The claim comes without it.';
    case 'text-too-long':
      return 'a note is longer than a lesson can hold. The claim comes without it.';
  }
};

/** The words of importing claims from a table or from annotations. */
export const broughtClaimsText = {
  open: 'Bring in a table…',
  openHint: 'For claims that you have already: from a spreadsheet, or as annotations.',
  title: 'Bring in claims',
  close: 'Close',
  intro:
    'A table needs a row of headings with a column for the words of each claim. Columns named “label” and “reason” are read too. Annotations are read as Hypothesis exports them in JSON: a tag gives the label, and the note gives the reason. Each claim is looked for in your text.',
  paste: 'Paste the table here',
  pasteHint: 'Copy the cells in your spreadsheet, with their headings.',
  file: 'Open a file…',
  fileHint: '.csv, .tsv, .xlsx, .txt or .json',
  ofFile: (name: string) => `From the file ${name}`,
  guessed: 'The file does not say how its letters are stored. Check that the reasons are spelled correctly.',
  count: (count: number, all: number, from: From) =>
    `${plural(count, { zero: 'No claim', one: '# claim', other: '# claims' })} found in your text, of ${plural(
      all,
      from === 'table' ? { one: '# row.', other: '# rows.' } : { one: '# annotation.', other: '# annotations.' },
    )}`,
  notes: 'What does not come with them',
  note: (note: RowNote, from: From): string => {
    const what =
      note.kind === 'without'
        ? without(note.lost)
        : leftOut[note.why](quoted(note.words), note.other === null ? '' : formatNumber(note.other));
    return `${rowOf(from, note.row)}: ${what}`;
  },
  moreNotes: (count: number) => plural(count, { one: 'and # more.', other: 'and # more.' }),
  cancel: 'Cancel',
  add: (count: number) => plural(count, { zero: 'Add claims', one: 'Add # claim', other: 'Add # claims' }),
  at: (row: number) => `It is in row ${formatNumber(row)}.`,
  faults: {
    'too-large': {
      what: 'That is too large.',
      now: 'A table of claims can have up to 2 MB. Bring it in as several tables.',
    },
    unreadable: { what: 'The file cannot be read.', now: 'Check whether it is still there, and open it again.' },
    'unknown-encoding': {
      what: 'The letters in this file cannot be read reliably.',
      now: 'In your spreadsheet, save it as “CSV UTF-8”, or copy the cells and paste them here.',
    },
    'no-table': {
      what: 'That is not a table.',
      now: 'Save it as .csv or .xlsx, or copy the cells and paste them here.',
    },
    'damaged-table': {
      what: 'The table is damaged: a quotation mark opens a cell that never ends.',
      now: 'Save the table again in your spreadsheet, or copy the cells and paste them here.',
    },
    'damaged-json': {
      what: 'The list of annotations is damaged or incomplete.',
      now: 'Export the annotations again.',
    },
    'damaged-workbook': {
      what: 'The workbook is damaged, or has a password.',
      now: 'Save it as .csv, or copy the cells and paste them here.',
    },
    'formula-without-result': {
      what: 'The workbook has a formula without a result.',
      now: 'Open it in your spreadsheet and save it again.',
    },
    'no-column': {
      what: 'No column is named as the one with the claims.',
      now: 'Give it the heading “claim”, “quote” or “text”.',
    },
    'no-annotations': {
      what: 'There are no annotations in this file.',
      now: 'Export them as JSON, for example with Hypothesis.',
    },
    empty: { what: 'There are no claims in it.', now: 'The table has no rows below its headings.' },
    'too-many': { what: 'A lesson can hold up to 4,000 claims.', now: 'Bring in a shorter table.' },
  } satisfies Record<BroughtFault, { readonly what: string; readonly now: string }>,
} as const;
