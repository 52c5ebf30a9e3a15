import type { GradebookForm, ImportForm } from '../../../content/files/gradebook-programs.ts';
import type { TableForm } from '../../../content/text/table-form.ts';
import type { LeftOutWhy } from '../../../content/files/gradebook-plan.ts';
import { reportText } from './class-report-text.ts';
import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';
import { programText } from './program-text.ts';

const programOf = (form: GradebookForm): string => (form === 'plain' ? 'the file' : programText[form]);

/** What a teacher reads before a gradebook is saved. */
export const gradebookText = {
  title: (form: GradebookForm) => (form === 'plain' ? 'Save the gradebook' : `Save grades for ${programText[form]}`),
  goingOut: (n: number) =>
    plural(n, {
      one: 'The points of # student are in this file.',
      other: 'The points of # students are in this file.',
    }),
  nobody: 'No student’s points can go into this file yet.',
  everybody: 'Nobody is left out.',
  save: 'Save…',
  table: 'Save as',
  tables: {
    xlsx: { label: 'Excel workbook (.xlsx)', hint: 'Opens in Excel, Numbers, LibreOffice and Google Sheets.' },
    csv: { label: 'CSV with commas', hint: 'Decimals as in 2.5.' },
    'csv-semicolon': {
      label: 'CSV with semicolons',
      hint: 'Decimals as in 2,5. For Excel where numbers are written so.',
    },
  } satisfies Record<TableForm, { readonly label: string; readonly hint: string }>,

  outOf: (form: ImportForm, outOf: number) =>
    form === 'moodle'
      ? outOf < 100
        ? `Moodle makes a new grade item out of 100. For a new item, choose the column “… (out of 100)”. For an item with a maximum grade of ${formatNumber(outOf)}, choose “… (out of ${formatNumber(outOf)})”.`
        : 'The points are out of 100, as in every new grade item of Moodle.'
      : `The points are out of ${formatNumber(outOf)}.`,

  convertedTitle: (n: number) => plural(n, { one: 'Converted: # student', other: 'Converted: # students' }),
  convertedWhy: (form: ImportForm, outOf: number) =>
    `Not everybody was asked the same number of claims, and a column in ${programText[form]} has one maximum: here ${formatNumber(outOf)}. These points are converted in proportion.`,
  converted: (points: number, asked: number, to: number, outOf: number) =>
    `${formatNumber(points)} of ${formatNumber(asked)} becomes ${formatNumber(to)} of ${formatNumber(outOf)}`,

  leftOutTitle: (form: GradebookForm, n: number) =>
    form === 'plain'
      ? plural(n, { one: 'Without points: # student', other: 'Without points: # students' })
      : plural(n, { one: 'Not in this file: # student', other: 'Not in this file: # students' }),
  stays: (form: GradebookForm) =>
    form === 'plain'
      ? 'They are in the table, with empty cells.'
      : `If ${programText[form]} already has a grade for them, it stays as it is.`,
  earned: (points: number, asked: number) => `${formatNumber(points)} of ${formatNumber(asked)}`,
  id: (id: string) => `ID “${id}”`,
  toList: 'Go to the class list',

  why: (why: LeftOutWhy, form: GradebookForm, rule: keyof typeof reportText.rules, hasIds: boolean): string => {
    const program = programOf(form);
    switch (why) {
      case 'nothing-handed-in':
        return 'Nothing handed in.';
      case 'nothing-counts':
        return `Handed in, but not what you chose under “${reportText.rule}”: ${reportText.rules[rule]}.`;
      case 'undecided':
        return 'Waits for your decision in the report.';
      case 'left-out':
        return 'You decided not to count this work.';
      case 'asked-nothing':
        return 'Was asked none of the claims that this lesson has now.';
      case 'not-on-list':
        return hasIds
          ? `Not on the class list under this name. ${program} finds students by their ID on the list.`
          : `${program} finds students by an ID or a user name, and this class has no list with either.`;
      case 'twice-on-list':
        return 'The class list has this name more than once, so it is not clear whose work this is.';
      case 'no-id':
        return hasIds
          ? `On the class list, but without an ID. ${program} finds students by their ID.`
          : `${program} finds students by an ID or a user name, and the class list has neither.`;
      case 'id-of-canvas':
        return `The class list comes from Canvas. ${program} does not know the IDs in it.`;
      case 'same-id':
        return `${program} could take these IDs for the same one.`;
      case 'same-name':
        return `${program} could not tell them apart: somebody else has this name, and there is no ID.`;
      case 'misread-id':
        return `${program} would read this ID as something else.`;
      case 'misread-name':
        return `${program} would read this name as something else. With an ID on the class list it finds the student.`;
    }
  },
} as const;
