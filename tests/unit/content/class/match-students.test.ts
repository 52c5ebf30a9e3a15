import { describe, expect, it } from 'vitest';
import type { IdentityRecord } from '../../../../content/class/class-records.ts';
import { toSameName } from '../../../../content/class/fold-name.ts';
import { authorIdOf, createStudents, spellingsOf } from '../../../../content/class/match-students.ts';

type Line = string | readonly [name: string, id: string];
const listOf = (...students: readonly Line[]) => ({
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

describe('spellingsOf', () => {
  it('is a name in both of its orders, where one comma says which is which', () => {
    expect(spellingsOf('Meyer, Anna')).toEqual(['meyer, anna', 'anna meyer']);
    expect(spellingsOf(' Meyer ,Anna')).toEqual(['meyer ,anna', 'anna meyer']);
    expect(spellingsOf('Anna Meyer')).toEqual(['anna meyer']);
    expect(spellingsOf('Meyer, Anna, 8b')).toEqual(['meyer, anna, 8b']);
  });
});

describe('the students of a class', () => {
  it('are none without a list, and everybody is known by name and profile', () => {
    const students = createStudents(null);
    expect(students.onRoster).toEqual([]);
    expect(students.match(author(' Ada '))).toEqual({
      ...{ student: authorIdOf(author('Ada')), name: 'Ada', isOnRoster: false, id: null },
    });
    expect(students.whyUnknown(author('Ada'))).toBe('not-on-roster');
    expect(students.suggest(author('Ada'))).toEqual([]);
  });

  it('stand as on the list, in its order, with their ids as they can be seen', () => {
    const list = createStudents(listOf(['Zoe', '1\u202e2'], 'Ada')).onRoster;
    expect(list.map(({ name, id, isOnRoster }) => [name, id, isOnRoster])).toEqual([
      ['Zoe', '12', true],
      ['Ada', null, true],
    ]);
  });

  it('have an id that stays the same when the list changes around them', () => {
    const idsOf = (...of: readonly Line[]) => createStudents(listOf(...of)).onRoster.map(({ student }) => student);
    const [ada, ben] = idsOf('Ada', 'Ben');
    expect(idsOf('Ben', 'Cy', 'Ada')).toEqual([ben, expect.anything(), ada]);
    // With a number, the name may be corrected.
    expect(idsOf(['Ada', '7'])).toEqual(idsOf(['Ada Lovelace', '7']));
    expect(idsOf(['Ada', '7'])).not.toEqual(idsOf(['Ada', '8']));
    expect(idsOf(['Ada', '7'])).not.toEqual([ada]);
    // Two students of the same name are distinguished by their order.
    expect(new Set(idsOf('Ada', 'Ada', ' ADA ')).size).toBe(3);
    expect(idsOf('Ada', 'Ada')[0]).toBe(ada);
  });

  it('are found by an id that was typed in place of the name', () => {
    const list = listOf(['Mia Klein', 'K-7'], ['k-7', '2'], 'Ben');
    expect(whoIs(list, ' k-7')).toBe('K-7');
    expect(whoIs(list, 'K7')).toBe('not-on-roster');
  });

  it('are not found by a name without any letter, unless it stands on the list', () => {
    const list = listOf('***', 'Ben');
    expect(whoIs(list, '***')).toBe('***');
    expect(whoIs(list, '+++')).toBe('not-on-roster');
    expect(createStudents(list).suggest(author('+++'))).toEqual([]);
  });

  it('are found by a number alone, by a name alone, and by both where they belong together', () => {
    const list = listOf(['Ada Roth', '5'], ['Ben Oder', '6']);
    expect(whoIs(list, 'Ada Roth', '5')).toBe('5');
    expect(whoIs(list, 'Somebody', '5')).toBe('5');
    expect(whoIs(list, 'Ada Roth')).toBe('5');
    expect(whoIs(list, 'Ada Roth', '6')).toBe('number-of-another');
    expect(whoIs(list, 'Somebody', '9')).toBe('not-on-roster');
  });

  it('say of two who share a name in two spellings that there are several', () => {
    expect(whoIs(listOf(['Ahlers, Mia', '1'], ['Mia Ahlers', '2']), 'mia ahlers')).toBe('several-on-roster');
    expect(whoIs(listOf(['Zoë Ito', '1'], ['Zoé Ito', '2']), 'Zoe Ito')).toBe('several-on-roster');
  });
});

describe('a paper of a student who is not on the list', () => {
  const onPaper = (name: string) => ({ name, profile: null });
  const inFile = (name: string, profile: string, number?: string) => ({ ...author(name, number), profile });
  const whose = (name: string, authors: Parameters<typeof createStudents>[2], list: Line[] = []) =>
    createStudents(list.length === 0 ? null : listOf(...list), [], authors).match(onPaper(name)).student;

  it('belongs to the one author of a file with the same name, however it is written', () => {
    for (const name of ['Ada', ' ADA ']) {
      expect(whose(name, [inFile('Ada', 'p1'), inFile('Ben', 'p2')])).toBe(authorIdOf(inFile('Ada', 'p1')));
    }
    const files = [inFile('ada', 'p1'), inFile('Ada', 'p1'), onPaper('Ada')];
    expect(whose('Ada', files)).toBe(authorIdOf(inFile('Ada', 'p1')));
    expect(whose('Zed', [inFile('Zed', 'p1', '17')], ['Ada'])).toBe(authorIdOf(inFile('Zed', 'p1', '17')));
  });

  it.each([
    ['nobody handed in a file', []],
    ['another name only looks like it', [inFile('Adá', 'p1')]],
    ['two users have the name', [inFile('Ada', 'p1'), inFile('Ada', 'p2')]],
    ['three users have the name', [inFile('Ada', 'p1'), inFile('Ada', 'p2'), inFile('Ada', 'p1')]],
    ['other numbers show that two have the name', [inFile('Ada', 'p1', '17'), inFile('Ada', 'p1', '18')]],
  ])('stays by itself where %s', (_why, authors) => {
    expect(whose('Ada', authors)).toBe(authorIdOf(onPaper('Ada')));
  });

  it('stays by itself where several on the list have the name', () => {
    expect(
      whose(
        'Ada',
        [inFile('Ada', 'p1')],
        [
          ['Ada', '1'],
          ['Ada', '2'],
        ],
      ),
    ).toBe(authorIdOf(onPaper('Ada')));
  });

  it('never joins two files: two users of one name may be two people', () => {
    const files = [inFile('Ada', 'p1'), inFile('Ada', 'p2')];
    const students = createStudents(null, [], files);
    expect(files.map((one) => students.match(one).student)).toEqual(files.map(authorIdOf));
  });
});

describe('isKnownBesidesName', () => {
  const list = listOf(['Ada Roth', '5'], ['Ben Oder', '6']);
  const [ada] = createStudents(list).onRoster;
  const students = createStudents(list);

  it('is so by a number on the list that no other name contradicts', () => {
    expect(students.isKnownBesidesName(author('Ada Roth', '5'))).toBe(true);
    expect(students.isKnownBesidesName(author('Somebody', '5'))).toBe(true);
    expect(students.isKnownBesidesName(author('Ben Oder', '5'))).toBe(false);
    expect(students.isKnownBesidesName(author('Somebody', '9'))).toBe(false);
    expect(students.isKnownBesidesName(author('Ada Roth'))).toBe(false);
  });

  it('is so where the teacher said who it is', () => {
    if (ada === undefined) throw new Error('two stand on the list');
    const named = [{ name: 'Kitty', profile: 'p1', student: ada.student, decidedAt: '' }];
    const students = createStudents(list, named);
    expect(students.isKnownBesidesName(author('kitty'))).toBe(true);
    expect(students.isKnownBesidesName({ name: 'Kitty', profile: 'p2' })).toBe(false);
    expect(students.match(author('Kitty'))).toMatchObject({ id: '5', isOnRoster: true });
    // What the teacher said goes before the name on the list.
    const other = createStudents(list, [{ ...named[0], name: 'Ben Oder' } as IdentityRecord]);
    expect(other.match(author('Ben Oder')).id).toBe('5');
  });
});

describe('the suggestions for a name that is not on the list', () => {
  const suggest = (list: readonly Line[], name: string, number?: string) =>
    createStudents(listOf(...list))
      .suggest(author(name, number))
      .map((one) => one.id ?? one.name);

  it('begin with who has the number, then who has the name, each once', () => {
    const list = [
      ['Ada Roth', '5'],
      ['Ben Oder', '6'],
      ['Roth, Bea', '7'],
    ] as const;
    expect(suggest(list, 'Ada Roth', '6')).toEqual(['6', '5', '7']);
    expect(suggest(list, 'Ada Roth', '5')).toEqual(['5', '7']);
  });

  it('name all who share it, and those who share it but for accents before those who look like it', () => {
    expect(
      suggest(
        [
          ['Mia Klein', '1'],
          ['Mia Klein', '2'],
          ['Ben', '3'],
        ],
        'mia klein',
      ),
    ).toEqual(['1', '2']);
    expect(
      suggest(
        [
          ['Mia Kleim', '1'],
          ['Klein, Mía', '2'],
          ['Klein Mia', '3'],
        ],
        'Mia Klein',
      ).slice(0, 2),
    ).toEqual(['2', '3']);
  });

  it('are at most five, however many words are shared', () => {
    const kims = Array.from({ length: 4 }, (_, n) => `Kim ${'abcd'.charAt(n).repeat(5)}`);
    const lees = Array.from({ length: 4 }, (_, n) => `${'abcd'.charAt(n).repeat(5)} Lee`);
    expect(suggest([...kims, ...lees], 'Kim Lee')).toHaveLength(5);
  });

  it('find a slip of the pen that shares no word', () => {
    expect(suggest(['Katharina', 'Ben'], 'Katarina')).toEqual(['Katharina']);
  });

  it('find who shares a word, wherever it stands, and not by a part of it', () => {
    expect(suggest(['Anna Sofie Kant', 'Sofienthal Berg', 'Ben'], 'Sofie Wolf')).toEqual(['Anna Sofie Kant']);
  });
});
