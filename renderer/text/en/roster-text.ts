import type { PassedOver, RosterReading } from '../../../content/class/read-roster.ts';
import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';
import { isolate } from '../isolate.ts';

const quote = (heads: readonly string[]): string => heads.map((head) => `“${isolate(head)}”`).join(' and ');

/** What a teacher sees of a list before it is imported. */
export const rosterText = {
  title: 'Is this your class?',
  pasteTitle: 'Paste a list of students',
  paste: 'The list',
  pasteHint: 'One name on each line, or rows copied from a spreadsheet with their first row (“Name”, “ID”).',
  edit: 'Change the list',
  nothingYet: 'Nothing was read yet.',
  students: (n: number) => plural(n, { one: '# student', other: '# students' }),
  columns: ({ heads, roster }: RosterReading) =>
    heads === null
      ? 'There is no row of headings, so each line was taken as a name.'
      : `Names come from ${quote(heads.name)}. ${heads.id === null || roster.ids === null ? 'There are no IDs. Moodle and Brightspace need them.' : `IDs come from “${isolate(heads.id)}”.`}`,
  guessed: 'Check the names with accents',
  guessedWhy:
    'This file does not say how its letters are stored. If a name looks wrong, save the list as “CSV UTF-8” and choose it again.',
  notTaken: 'Not taken',
  passedOver: ({ row, why, text }: PassedOver) => `Row ${formatNumber(row)}, “${isolate(text)}”: ${PASSED_OVER[why]}`,
  caption: 'The students on the list',
  name: 'Name',
  id: 'ID',
  noId: '–',
  more: (n: number) => `and ${plural(n, { one: '# more', other: '# more' })}`,
  take: 'Use this list',
  erased: (n: number) =>
    plural(n, {
      one: 'You erased # student of this list from the class',
      other: 'You erased # students of this list from the class',
    }),
  erasedWhat: 'Nobody comes back unless you say so. It may also be another student of the same name.',
  bringBack: 'Use the whole list',
  leaveOut: 'Use it without them',
} as const;

const PASSED_OVER = {
  'above-the-head': 'above the row of headings.',
  'no-student-of-canvas': 'a row of Canvas that is no student.',
  'there-already': 'the same student as in a row above.',
} as const satisfies Record<PassedOver['why'], string>;
