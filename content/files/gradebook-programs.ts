import { type CsvCell, isWrittenAsItIs } from '../base/csv.ts';
import type { RosterRecord } from '../class/class-records.ts';
import { spellingsOf } from '../class/match-students.ts';
import { toOneLine } from '../text/to-one-line.ts';
import { convert, type GoingOut } from './gradebook-points.ts';

type Ids = RosterRecord['ids'];

/** What is written into a file for a program. */
export interface ProgramInput {
  readonly ids: Ids;
  /** The maximum of the points column; null if no points are exported. */
  readonly outOf: number | null;
  /** In the order of the report. */
  readonly goingOut: readonly GoingOut[];
  /** The header of a column with this maximum; of one without points, the lesson's title. */
  readonly toHead: (outOf: number | null) => string;
}

/** A program that imports a gradebook. The rules are those of its importer, in docs/decisions/0018. */
export interface GradebookProgram {
  /** How many characters of a header it stores. */
  readonly maxHead: number;
  /** The lesson's title, on one line, without characters that the program would misread. */
  readonly toTitle: (line: string) => string;
  /** Whether it knows the ids on a list of students that was exported from Canvas. */
  readonly knowsIdsOfCanvas: boolean;
  /** The same form for two ids that it may treat as equal. */
  readonly toComparedId: (id: string, ids: Ids) => string;
  /** Whether it reads an id as it is written. */
  readonly isReadAsId: (id: string, ids: Ids) => boolean;
  /** Whether it reads a name as it is written; null for a program that finds students only by their ids. */
  readonly isReadAsName: ((name: string) => boolean) | null;
  readonly toRows: (input: ProgramInput) => readonly (readonly CsvCell[])[];
}

/** All programs for which a gradebook can be made; their names are in `#text/program-text.ts`. */
export const GRADEBOOK_PROGRAMS = {
  canvas: {
    // assignments.title
    maxHead: 255,
    toTitle: (line) => line,
    knowsIdsOfCanvas: true,
    toComparedId: (id, ids) => (ids === 'canvas' ? id.replace(/^0+(?=\d)/, '') : id),
    // Ruby parses the leading digits: "17a" would become number 17.
    isReadAsId: (id, ids) => (ids === 'canvas' ? /^\d+$/.test(id) : keepsItsDigits(id)),
    // There is also a test student, and the row of maximum points is recognised by words in it.
    isReadAsName: (name) =>
      isWrittenAsItIs(name) &&
      keepsItsDigits(name) &&
      name === toOneLine(name) &&
      !name.includes('Points Possible') &&
      !spellingsOf(name).includes('test student'),
    toRows: ({ ids, outOf, goingOut, toHead }) => {
      const own = ['ID', 'SIS User ID', 'SIS Login ID'] as const;
      return [
        ['Student', ...own, 'Section', toHead(outOf)],
        ['    Points Possible', ...own.map(() => null), null, outOf],
        ...goingOut.map(({ row, points }) => [
          toCanvasName(row.name),
          ...own.map((column) => (ids !== null && column === CANVAS_COLUMN[ids] ? row.id : null)),
          null,
          points,
        ]),
      ];
    },
  },
  moodle: {
    // grade_items.itemname
    maxHead: 255,
    // PHP treats a backslash before a quotation mark as an escape.
    toTitle: (line) => line.replaceAll('\\', '/'),
    knowsIdsOfCanvas: false,
    toComparedId: (id) => toBaseLetters(id),
    // PHP treats "0" as empty, so the row would go to the previous student; a backslash can swallow the next cell.
    isReadAsId: (id) => id !== '0' && !id.includes('\\'),
    isReadAsName: null,
    // Two columns of points, of which the teacher imports one: a new grade item has a maximum of 100, one created by the
    // teacher may have the number of claims as its maximum. The name and the feedback are for people.
    toRows: ({ ids, outOf, goingOut, toHead }) => {
      const columns = outOf === null ? [] : [outOf, NEW_ITEM_OF_MOODLE].filter(isMoodleColumn);
      return [
        ['Name', toMoodleIdHead(ids, goingOut), ...columns.map(toHead), 'Feedback'],
        ...goingOut.map(({ row, work }) => [
          toOneLine(row.name).replaceAll('\\', '/'),
          row.id,
          ...columns.map((most) => convert(work, most)),
          toFeedback(work),
        ]),
      ];
    },
  },
  brightspace: {
    maxHead: 128,
    toTitle: (line) => line.replace(/./gsu, (sign) => FORBIDDEN_IN_BRIGHTSPACE[sign] ?? sign),
    knowsIdsOfCanvas: false,
    toComparedId: (id) => toBaseLetters(id),
    isReadAsId: () => true,
    isReadAsName: null,
    toRows: ({ ids, outOf, goingOut, toHead }) => [
      [
        ids === 'login' ? 'Username' : 'OrgDefinedId',
        `${toHead(outOf)} Points Grade <Numeric MaxPoints:${String(outOf ?? 0)}>`,
        'End-of-Line Indicator',
      ],
      ...goingOut.map(({ row, points }) => [row.id, points, '#']),
    ],
  },
} as const satisfies Readonly<Record<string, GradebookProgram>>;

/** A form that another program imports, with one column of points. */
export type ImportForm = keyof typeof GRADEBOOK_PROGRAMS;

export const IMPORT_FORMS = Object.keys(GRADEBOOK_PROGRAMS) as readonly ImportForm[];

/** For which program a gradebook is written; `plain` is a table for people. */
export const GRADEBOOK_FORMS = ['plain', ...IMPORT_FORMS] as const;

export type GradebookForm = (typeof GRADEBOOK_FORMS)[number];

/** In what looks like a number, Canvas merges all points and commas into one decimal point. */
const keepsItsDigits = (text: string): boolean => !/^-?[\d.,]+%?$/.test(text) || /^-?\d+(\.\d+)?%?$/.test(text);

/**
 * A name in the form for the Canvas file: on one line, and without the words that mark the row of maximum points. It
 * changes no name by which Canvas has to find a student, since one with a line break or these words is left out.
 */
const toCanvasName = (name: string): string => toOneLine(name).replaceAll('Points Possible', 'Points\u00A0Possible');

const CANVAS_COLUMN = { canvas: 'ID', number: 'SIS User ID', login: 'SIS Login ID' } as const satisfies Record<
  NonNullable<Ids>,
  string
>;

/** The maximum of a new grade item in Moodle, which rejects higher grades unless an administrator allows them. */
const NEW_ITEM_OF_MOODLE = 100;

const isMoodleColumn = (most: number, at: number, all: readonly number[]): boolean =>
  most <= NEW_ITEM_OF_MOODLE && all.indexOf(most) === at;

const toMoodleIdHead = (ids: Ids, goingOut: readonly GoingOut[]): string => {
  if (ids !== 'login') return 'ID number';
  return goingOut.every(({ row }) => row.id?.includes('@') ?? false) ? 'Email address' : 'Username';
};

const toFeedback = ({ points, asked, missing }: GoingOut['work']): string =>
  `${String(points)} of ${String(asked)}${missing === 0 ? '' : `, ${String(missing)} missing`}`;

/** Characters that a grade item's name in Brightspace may not contain, and their replacements. */
const FORBIDDEN_IN_BRIGHTSPACE: Readonly<Record<string, string>> = {
  '/': '-',
  '"': '’',
  '*': '·',
  '<': '(',
  '>': ')',
  '+': '&',
  '=': '-',
  '|': '-',
  ',': ';',
  '%': ' per cent',
};

/** Databases often ignore case and accents. */
const toBaseLetters = (id: string): string => id.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
