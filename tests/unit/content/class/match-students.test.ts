import { describe, expect, it } from 'vitest';
import type { IdentityRecord } from '../../../../content/class/class-records.ts';
import { toSameName } from '../../../../content/class/fold-name.ts';
import { authorIdOf, createStudents } from '../../../../content/class/match-students.ts';

const listOf = (...students: readonly (string | readonly [name: string, id: string])[]) => ({
  ids: 'number' as const,
  students: students.map((one) => (typeof one === 'string' ? { name: one, id: null } : { name: one[0], id: one[1] })),
});
const author = (name: string, number?: string) => ({
  ...{ name, profile: 'p1' },
  ...(number === undefined ? {} : { number }),
});
/** Who it is on the list, or why nobody. */
const whoIs = (
  list: ReturnType<typeof listOf>,
  name: string,
  number?: string,
  named: readonly IdentityRecord[] = [],
) => {
  const students = createStudents(list, named);
  const found = students.match(author(name, number));
  return found.isOnRoster ? (found.id ?? found.name) : students.whyUnknown(author(name, number));
};

describe('toSameName', () => {
  it.each([
    ['O’Brien, Zoë', 'obrien zoe'],
    ['zoe O\u02bcBrien', 'obrien zoe'],
    ['Anna-Lena  MEYER', 'anna lena meyer'],
    ['Straße', 'strasse'],
    ['🙂', ''],
  ])('passes over what does not tell people apart: %j', (name, same) => {
    expect(toSameName(name)).toBe(same);
  });
});

describe('createStudents', () => {
  it.each([
    ['an accent', 'Zoë Müller', 'Zoe Muller'],
    ['a decomposed accent', 'Zoë Müller', 'Zoe\u0308 Mu\u0308ller'],
    ['a stroke', 'Øyvind Łukasz', 'Oyvind Lukasz'],
    ['the apostrophe of a telephone', "Sinéad O'Hara", 'Sinéad O’Hara'],
    ['an apostrophe that is a letter', "Sinéad O'Hara", 'Sinead O\u02bcHara'],
    ['an accent in place of an apostrophe', "Sinéad O'Hara", 'Sinead O´Hara'],
    ['invisible characters', 'Mia Ahlers', 'Mia\u200b A\u00adhlers\u200d\ufe0f'],
    ['a filler of Hangul', 'Mia Ahlers', 'Mia Ahlers\u3164'],
    ['the order', 'Ahlers, Mia', 'Mia Ahlers'],
    ['the order without a comma', 'Mia Ahlers', 'Ahlers Mia'],
    ['a hyphen', 'Anna-Lena Meyer', 'Anna Lena Meyer'],
    ['vowel points of Arabic', 'محمد', 'مُحَمَّد'],
  ])('finds a student in spite of %s', (_, onList, handedIn) => {
    expect(whoIs(listOf(onList, 'Ben Oder'), handedIn)).toBe(onList);
  });

  it.each([
    ['another vowel sign of Hindi', 'राम', 'रमा'],
    ['another tone of Thai', 'ป่า', 'ป้า'],
    ['another sound of kana', 'たなか', 'たなが'],
    ['a Cyrillic letter that looks like a Latin one', 'Eva', 'Ева'],
    ['a slip of the pen', 'Mia Ahlers', 'Mia Ahlres'],
    ['a missing word', 'Mia Sofie Ahlers', 'Mia Ahlers'],
  ])('does not take %s for the same name', (_, onList, handedIn) => {
    expect(whoIs(listOf(onList), handedIn)).toBe('not-on-roster');
  });

  it('guesses nobody where two fit, and takes the one who fits exactly', () => {
    const list = listOf(['José Ruiz', '1'], ['Jose Ruiz', '2'], ['Mia Klein', '3'], ['Mia Klein', '4']);
    expect(whoIs(list, 'José Ruiz')).toBe('1');
    expect(whoIs(list, 'jose ruiz')).toBe('2');
    expect(whoIs(list, 'Ruiz José')).toBe('several-on-roster');
    expect(whoIs(list, 'Mia Klein')).toBe('several-on-roster');
  });

  it('finds by number, and guesses nobody where number and name belong to two', () => {
    const list = listOf(['Mia Klein', '3'], ['Mia Klein', '4'], ['Ada Roth', '5']);
    expect(whoIs(list, 'Mia Klein', '4')).toBe('4');
    expect(whoIs(list, 'M.', ' 3 ')).toBe('3');
    expect(whoIs(list, 'Ada Roth', '99')).toBe('5');
    expect(whoIs(list, 'Ada Roth', '3')).toBe('number-of-another');
  });

  it('takes whom the teacher named, for later work as well, and nobody once they left the list', () => {
    const list = listOf(['Mia Klein', '3'], ['Mia Klein', '4']);
    const [, second] = createStudents(list).onRoster;
    if (second === undefined) throw new Error('two stand on the list');
    const named = [
      { name: 'Mia Klein', profile: 'p1', student: second.student, decidedAt: '2026-01-01T00:00:00.000Z' },
    ];
    expect(whoIs(list, 'mia klein', undefined, named)).toBe('4');
    // The other Mia sits at another computer.
    expect(createStudents(list, named).match({ name: 'Mia Klein', profile: 'p2' }).isOnRoster).toBe(false);
    expect(whoIs(listOf(['Mia Klein', '3'], 'Ada'), 'Zed', undefined, named)).toBe('not-on-roster');
  });

  it('suggests the likeliest first, at most five, and nobody who has nothing in common', () => {
    const list = listOf('Ben Oder', 'Ahlers, Mia Sofie', 'Mia Ahlers', ['Chi Ito', '9'], 'Ada Roth');
    const suggest = (name: string, number?: string) =>
      createStudents(list)
        .suggest(author(name, number))
        .map((one) => one.name);
    expect(suggest('Mia Ahlres')).toEqual(['Mia Ahlers', 'Ahlers, Mia Sofie']);
    expect(suggest('Roth', '9')).toEqual(['Chi Ito', 'Ada Roth']);
    expect(suggest('Zed')).toEqual([]);
    // A word of two letters is shared by many; one of three may be a name.
    const short = createStudents(listOf('Li Wu', 'Kim Wu'));
    expect(short.suggest(author('Wu Xu'))).toEqual([]);
    expect(short.suggest(author('Kim Xu')).map((one) => one.name)).toEqual(['Kim Wu']);
    const many = listOf(...Array.from({ length: 30 }, (_, n) => `Kim ${String.fromCharCode(97 + n)}x`));
    expect(createStudents(many).suggest(author('Kim'))).toHaveLength(5);
  });

  it('gives each author an id of their own', () => {
    const ids = [author('Ada'), author('Ada', '1'), { name: 'Ada', profile: null }, { name: 'Ada', profile: 'p2' }].map(
      authorIdOf,
    );
    expect(new Set(ids).size).toBe(4);
    expect(authorIdOf(author(' ADA '))).toBe(ids[0]);
  });
});
