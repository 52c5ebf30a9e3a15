import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  GRADEBOOK_FORMS,
  GRADEBOOK_PROGRAMS,
  type GradebookForm,
  IMPORT_FORMS,
  type ImportForm,
} from '../../../../content/files/gradebook-programs.ts';
import { isConverted, planGradebook } from '../../../../content/files/gradebook-plan.ts';
import { convert } from '../../../../content/files/gradebook-points.ts';
import { type BookSpec, bookOf, type PupilSpec } from '../../../builders/gradebook.ts';
import { pupils } from '../../../builders/hostile-classes.ts';

const plan = (form: GradebookForm, students: readonly PupilSpec[], ids: BookSpec['ids'] = 'number') =>
  planGradebook(bookOf({ ids, students }), form);
const whyOf = (form: GradebookForm, students: readonly PupilSpec[], ids?: BookSpec['ids']) =>
  plan(form, students, ids).leftOut.map(({ row, why }) => [row.name, why]);
const pointsOf = (form: GradebookForm, students: readonly PupilSpec[]) =>
  plan(form, students).goingOut.map(({ row, points }) => [row.name, points]);

const findsByName = (form: ImportForm): boolean => GRADEBOOK_PROGRAMS[form].isReadAsName !== null;
const BY_ID = IMPORT_FORMS.filter((form) => !findsByName(form));

describe('planGradebook', () => {
  it.each(GRADEBOOK_FORMS)('puts every student into one of the two lists of %s, once and in order', (form) => {
    fc.assert(
      fc.property(pupils, fc.constantFrom('canvas', 'login', 'number', null), (students, ids) => {
        const { goingOut, leftOut } = plan(form, students, ids);
        const all = [...goingOut, ...leftOut].map(({ row }) => Number(row.student.slice(1)));
        expect([...all].sort((one, other) => one - other)).toEqual(students.map((_, at) => at));
        for (const list of [goingOut, leftOut]) {
          const places = list.map(({ row }) => Number(row.student.slice(1)));
          expect(places).toEqual([...places].sort((one, other) => one - other));
        }
        for (const { points, work } of goingOut) {
          expect(points / (plan(form, students, ids).outOf ?? work.asked)).toBeCloseTo(work.points / work.asked, 2);
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each(GRADEBOOK_FORMS)('leaves out of %s who has no points, and says which kind of nothing it is', (form) => {
    const students = [
      { name: 'Ada', id: '1', points: null },
      { name: 'Ben', id: '2', points: null, attempts: 2 },
      { name: 'Chi', id: '3', points: 0, asked: 0 },
      { name: 'Dua', id: '4', points: 0 },
    ];
    expect(whyOf(form, students)).toEqual([
      ['Ada', 'nothing-handed-in'],
      ['Ben', 'nothing-counts'],
      ['Chi', 'asked-nothing'],
    ]);
    expect(pointsOf(form, students)).toEqual([['Dua', 0]]);
  });

  it.each(BY_ID)('leaves out of %s who has no id, on the list or not', (form) => {
    const students = [{ name: 'Ada', id: '1' }, { name: 'Ben' }, { name: 'Chi', isOnRoster: false }];
    expect(whyOf(form, students)).toEqual([
      ['Ben', 'no-id'],
      ['Chi', 'not-on-list'],
    ]);
  });

  it('lets Canvas find by name who has no id', () => {
    expect(whyOf('canvas', [{ name: 'Ada', id: '1' }, { name: 'Ben' }, { name: 'Chi', isOnRoster: false }])).toEqual(
      [],
    );
  });

  it('exports nobody to Canvas by a name that a classmate has too, in either order', () => {
    const students = [
      { name: 'Meyer, Anna', id: '1', points: null },
      { name: 'anna  meyer', isOnRoster: false },
      { name: 'Ben', isOnRoster: false },
      { name: 'Ben', isOnRoster: false },
      { name: 'Chi' },
    ];
    expect(whyOf('canvas', students)).toEqual([
      ['Meyer, Anna', 'nothing-handed-in'],
      ['anna  meyer', 'same-name'],
      ['Ben', 'same-name'],
      ['Ben', 'same-name'],
    ]);
  });

  it.each(IMPORT_FORMS)(
    'says for %s when it is not clear whose work it is, since the list has the name twice',
    (form) => {
      const students = [
        { name: 'Meyer, Anna', id: '1', points: null },
        { name: 'Anna Meyer', id: '2', points: null },
        { name: 'anna meyer', isOnRoster: false },
        { name: 'Zoe', id: '3' },
        { name: 'Zoe', isOnRoster: false },
      ];
      expect(whyOf(form, students).slice(2)).toEqual([
        ['anna meyer', 'twice-on-list'],
        ['Zoe', findsByName(form) ? 'same-name' : 'not-on-list'],
      ]);
    },
  );

  it('knows two names by either of their orders', () => {
    const students = [{ name: 'Anna Meyer' }, { name: 'Meyer, Anna' }, { name: 'Ash, Ben' }, { name: 'Ash Ben' }];
    expect(whyOf('canvas', students)).toEqual([
      ['Anna Meyer', 'same-name'],
      ['Meyer, Anna', 'same-name'],
    ]);
    const onList = [{ name: 'Meyer, Anna', id: '1' }, { name: 'Anna Meyer', id: '2' }, { name: 'Meyer, Anna', isOnRoster: false }]; // prettier-ignore
    expect(whyOf('moodle', onList)).toEqual([['Meyer, Anna', 'twice-on-list']]);
  });

  it('keeps apart two numbers of the school that differ in their zeros', () => {
    const of = (ids: BookSpec['ids'], ...own: readonly string[]) => whyOf('canvas', own.map((id) => ({ name: id, id })), ids); // prettier-ignore
    expect(of('number', '17', '017')).toEqual([]);
    expect(of('canvas', '17', '107', '170')).toEqual([]);
  });

  it('lets two of one name go to Canvas by their ids', () => {
    expect(
      whyOf('canvas', [
        { name: 'Ben', id: '1' },
        { name: 'Ben', id: '2' },
      ]),
    ).toEqual([]);
  });

  it.each([
    ['moodle', 'login', 'Ada', 'ada'],
    ['brightspace', 'number', 'é1', 'E1'],
    ['canvas', 'canvas', '17', '0017'],
  ] as const)('leaves out of %s both of two whose ids it may take for one', (form, ids, one, other) => {
    const students = [
      { name: 'Ada', id: one },
      { name: 'Ben', id: other },
      { name: 'Chi', id: '5' },
    ];
    expect(whyOf(form, students, ids)).toEqual([
      ['Ada', 'same-id'],
      ['Ben', 'same-id'],
    ]);
  });

  it.each(BY_ID)('gives %s no numbers that are those of Canvas', (form) => {
    expect(whyOf(form, [{ name: 'Ada', id: '17' }], 'canvas')).toEqual([['Ada', 'id-of-canvas']]);
  });

  it.each([
    ['canvas', 'canvas', '17a'],
    ['canvas', 'canvas', '1~17'],
    ['canvas', 'number', '1.234.567'],
    ['canvas', 'number', '12,5'],
    ['canvas', 'number', '17.'],
    ['canvas', 'number', '-17'],
    ['canvas', 'login', '@ada'],
    ['canvas', 'login', 'a\nb'],
    ['moodle', 'number', '0'],
    ['moodle', 'number', '=17'],
    ['moodle', 'login', 'SCHOOL\\ada'],
    ['brightspace', 'number', '+17'],
  ] as const)('leaves out of %s an id of kind %s that it would read as another: %j', (form, ids, id) => {
    expect(whyOf(form, [{ name: 'Ada', id }], ids)).toEqual([['Ada', 'misread-id']]);
  });

  it.each([
    ['canvas', 'canvas', '17'],
    ['canvas', 'number', '17'],
    ['canvas', 'number', '12.5'],
    ['canvas', 'number', '12.55'],
    ['canvas', 'number', 'a12,5'],
    ['canvas', 'number', '12,5a'],
    ['canvas', 'number', '00017'],
    ['canvas', 'login', 'ada.lund'],
    ['moodle', 'number', '00'],
    ['brightspace', 'number', '0'],
    ['brightspace', 'login', 'SCHOOL\\ada'],
  ] as const)('takes an id that %s reads as it is', (form, ids, id) => {
    expect(whyOf(form, [{ name: 'Ada', id }], ids)).toEqual([]);
  });

  it.each([
    'Points Possible',
    'Ada (Points Possible)',
    'Test Student',
    'student, test',
    '12,5',
    '007.',
    '-Ada',
    'A\nB',
  ])('lets nobody go to Canvas by a name that it would read as something else: %j', (name) => {
    expect(whyOf('canvas', [{ name }])).toEqual([[name, 'misread-name']]);
    expect(whyOf('canvas', [{ name, id: '1' }])).toEqual([]);
  });

  it.each(IMPORT_FORMS)('makes the points of %s out of what most of those who go out were asked', (form) => {
    const students = [
      { name: 'Ada', id: '1', points: 12, asked: 12 },
      { name: 'Ben', id: '2', points: 6.25, asked: 12 },
      { name: 'Chi', id: '3', points: 20.5, asked: 29 },
      { name: 'Dua', id: '4', points: 29, asked: 29 },
      { name: 'Eli', id: '5', points: 3, asked: 12 },
      { name: 'Flo', id: '0,0', points: null, asked: 29 },
    ];
    const made = plan(form, students);
    expect(made.outOf).toBe(12);
    expect(pointsOf(form, students)).toEqual([
      ['Ada', 12],
      ['Ben', 6.25],
      ['Chi', 8.48],
      ['Dua', 12],
      ['Eli', 3],
    ]);
    expect(made.goingOut.filter((one) => isConverted(made, one)).map(({ row }) => row.name)).toEqual(['Chi', 'Dua']);
  });

  it('counts only those who go out when it looks for what most were asked', () => {
    const students = [
      { name: 'Ada', id: '1', asked: 29 },
      { name: 'Ben', asked: 12 },
      { name: 'Chi', asked: 12 },
    ];
    expect(plan('moodle', students).outOf).toBe(29);
    expect(plan('canvas', students).outOf).toBe(12);
  });

  it('takes the larger number on a tie, and none where nobody goes out', () => {
    expect(
      plan('moodle', [
        { name: 'Ada', id: '1', asked: 12 },
        { name: 'Ben', id: '2', asked: 18 },
      ]).outOf,
    ).toBe(18);
    expect(plan('moodle', [{ name: 'Ada' }]).outOf).toBeNull();
  });

  it('never shows a student with 12 of 12 as 12 of 18', () => {
    const students = [
      { name: 'Ada', id: '1', points: 12, asked: 12 },
      { name: 'Ben', id: '2', points: 9, asked: 18 },
    ];
    for (const form of IMPORT_FORMS) {
      expect(plan(form, students).outOf).toBe(18);
      expect(pointsOf(form, students)).toEqual([
        ['Ada', 18],
        ['Ben', 9],
      ]);
    }
  });

  it('leaves points as they were earned in the plain form, where each has an own number', () => {
    const students = [
      { name: 'Ada', points: 12, asked: 12 },
      { name: 'Ben', points: 9, asked: 18 },
    ];
    const made = plan('plain', students);
    expect(made.outOf).toBeNull();
    expect(made.goingOut.map(({ points }) => points)).toEqual([12, 9]);
    expect(made.goingOut.filter((one) => isConverted(made, one))).toEqual([]);
  });
});

describe('convert', () => {
  it('keeps none and all, and rounds the rest to two decimals', () => {
    expect([0, 20.5, 28.75, 29].map((points) => convert({ points, asked: 29 }, 12))).toEqual([0, 8.48, 11.9, 12]);
    expect(convert({ points: 0.25, asked: 12 }, 12)).toBe(0.25);
    expect(convert({ points: 7, asked: 12 }, 100)).toBe(58.33);
  });
});
