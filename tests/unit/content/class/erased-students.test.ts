import { describe, expect, it } from 'vitest';
import {
  createIsErased,
  createIsOfErased,
  forgetErased,
  keptOutId,
  rememberErased,
  traitsOfLine,
} from '../../../../content/class/erased-students.ts';

const ada = { names: ['Zoë O’Brien'], ids: ['4711'], records: ['r1'], attempts: ['A1'] };
const nobody = { names: [], ids: [], records: [], attempts: [] };

describe('rememberErased', () => {
  it('keeps no name, id, record or attempt in clear', () => {
    const { salt, hashes } = rememberErased(null, ada, 'salt');
    expect(salt).toBe('salt');
    expect(hashes).toHaveLength(4);
    for (const hash of hashes) expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('keeps the salt of a class and who was erased before, and nothing twice', () => {
    const first = rememberErased(null, ada, 'salt');
    const both = rememberErased(first, { ...nobody, names: ['Ben Oder'] }, 'another salt');
    expect(both).toEqual({ salt: 'salt', hashes: [...first.hashes, both.hashes[4]] });
    expect(rememberErased(both, ada, 'x')).toEqual(both);
    expect(rememberErased(null, ada, 'another salt').hashes).not.toEqual(first.hashes);
  });

  it('forgets the oldest of very many', () => {
    const { hashes } = rememberErased(null, { ...nobody, ids: ['1'] }, 'salt');
    const many = { salt: 'salt', hashes: Array.from({ length: 100_000 }, () => hashes).flat() };
    // All alike: one of them stays, and the next comes behind it.
    const after = rememberErased(many, { ...nobody, ids: ['2'] }, 'x').hashes;
    expect(after[0]).toBe(hashes[0]);
    expect(after).toHaveLength(2);
    const full = {
      salt: 'salt',
      hashes: Array.from(
        { length: 100_000 },
        (_, n) => `${hashes[0]?.slice(0, -6) ?? ''}${String(n).padStart(6, '0')}`,
      ),
    } as typeof many;
    const one = rememberErased(full, { ...nobody, ids: ['3'] }, 'x').hashes;
    expect(one).toHaveLength(100_000);
    expect(one[0]).toBe(full.hashes[1]);
    expect(one.at(-1)).not.toBe(full.hashes.at(-1));
  });
});

describe('createIsErased', () => {
  const isErased = createIsErased(rememberErased(null, ada, 'salt'));

  it.each([
    ['the name, however it is written', { ...nobody, names: ["o'brien, zoe"] }],
    ['one of several names', { ...nobody, names: ['Somebody', 'Zoe OBrien'] }],
    ['the id', { ...nobody, ids: [' 4711 '] }],
    ['a record', { ...nobody, records: ['r0', 'r1'] }],
    ['an attempt, whatever the case of its letters', { ...nobody, attempts: ['a1'] }],
  ])('knows a student by %s', (_, traits) => {
    expect(isErased(traits)).toBe(true);
  });

  it.each([
    ['another name', { ...nobody, names: ['Zoe Brien'] }],
    ['another id', { ...nobody, ids: ['4712'] }],
    ['a name that is the id of somebody who was erased', { ...nobody, names: ['4711'] }],
    ['an id that is the name of a record', { ...nobody, ids: ['r1'] }],
    ['nothing', nobody],
  ])('does not know a student by %s', (_, traits) => {
    expect(isErased(traits)).toBe(false);
  });

  it('looks at what is known of a student', () => {
    const [names, ids, records, attempts] = [['Zoe OBrien'], ['4711'], ['r1'], ['A1']];
    for (const known of [{ names }, { ids }, { records }, { attempts }]) expect(isErased(known)).toBe(true);
    expect(isErased({})).toBe(false);
  });

  it('tells two names without a letter apart', () => {
    const stars = createIsErased(rememberErased(null, { ...nobody, names: ['***'] }, 'salt'));
    expect(stars({ ...nobody, names: ['***'] })).toBe(true);
    expect(stars({ ...nobody, names: ['+++'] })).toBe(false);
  });

  it('knows nobody where nobody was erased', () => {
    expect(createIsErased(null)(ada)).toBe(false);
  });
});

describe('forgetErased', () => {
  it('forgets a student who was brought back, and nobody else', () => {
    const ben = { ...nobody, names: ['Ben Oder'], ids: ['12'] };
    const both = rememberErased(rememberErased(null, ada, 'salt'), ben, 'salt');
    const left = forgetErased(both, ada);
    expect(left).toEqual(rememberErased(null, ben, 'salt'));
    expect(createIsErased(left)(ada)).toBe(false);
    expect(createIsErased(left)(ben)).toBe(true);
  });
});

describe('createIsOfErased', () => {
  const record = rememberErased(null, ada, 'salt');
  const unknown = createIsOfErased(record, { isKnownBesidesName: () => false });
  const known = createIsOfErased(record, { isKnownBesidesName: () => true });
  const work = (changes: Partial<Parameters<typeof unknown>[0]> = {}) => ({
    ...{ id: 'r9', attempt: 'a9', author: { name: 'Ben', profile: 'p' } },
    ...changes,
  });

  it('recognises work by its record and by its attempt, under any name', () => {
    for (const isOf of [unknown, known]) {
      expect(isOf(work())).toBe(false);
      expect(isOf(work({ id: 'r1' }))).toBe(true);
      expect(isOf(work({ attempt: 'A1' }))).toBe(true);
    }
  });

  it('knows work by its number, even under another name', () => {
    expect(unknown(work({ author: { name: 'Ben', profile: 'p', number: '4711' } }))).toBe(true);
    expect(known(work({ author: { name: 'Ben', profile: 'p', number: '4711' } }))).toBe(true);
    expect(unknown(work({ author: { name: 'Ben', profile: 'p', number: '4712' } }))).toBe(false);
  });

  it('goes by the name, and by an id in place of it, only where nothing else says whose it is', () => {
    for (const name of ['Zoe OBrien', ' 4711']) {
      expect(unknown(work({ author: { name, profile: 'p' } })), name).toBe(true);
      expect(known(work({ author: { name, profile: 'p' } })), name).toBe(false);
    }
  });
});

describe('traitsOfLine', () => {
  it('is the name on the list, and the id where there is one', () => {
    expect(traitsOfLine({ name: 'Ada', id: '7' })).toEqual({ ...nobody, names: ['Ada'], ids: ['7'] });
    expect(traitsOfLine({ name: 'Ada', id: null })).toEqual({ ...nobody, names: ['Ada'] });
  });
});

describe('keptOutId', () => {
  it('is a hash with the salt of the class, and so differs from class to class', () => {
    expect(keptOutId({ salt: 'salt' }, 'r1')).toMatch(/^kept-out sha256:[0-9a-f]{64}$/);
    expect(keptOutId({ salt: 'salt' }, 'r1')).toBe(`kept-out ${rememberErased(null, ada, 'salt').hashes[2] ?? ''}`);
    expect(keptOutId({ salt: 'salt' }, 'r1')).not.toBe(keptOutId({ salt: 'salt' }, 'r2'));
    expect(keptOutId({ salt: 'salt' }, 'r1')).not.toBe(keptOutId({ salt: 'other' }, 'r1'));
  });
});
