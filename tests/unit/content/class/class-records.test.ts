import { describe, expect, it } from 'vitest';
import {
  isWithoutVotes,
  lessonOfRecord,
  paperId,
  parseErasedRecord,
  parseHandInRecord,
  parsePaperRecord,
  parseRosterRecord,
  parseVoteRecord,
  recordId,
} from '../../../../content/class/class-records.ts';
import { nameInstallation } from '../../../../content/class/name-installation.ts';
import { inputOf, sat } from '../../../builders/class-report.ts';
import { attemptId } from '../../../builders/ids.ts';
import { hashNumbered } from '../../../builders/journal.ts';

const [HAND_IN, PAPER] = [
  inputOf({ sittings: [sat(1, ['rhetoric'])] }).handIns[0]?.json ?? '',
  inputOf({ papers: [{ name: 'Ada', answers: ['rhetoric'] }] }).papers[0] ?? '',
];

describe('the records of a class', () => {
  it('are read as they were written', () => {
    expect(parseHandInRecord(HAND_IN)).toEqual(JSON.parse(HAND_IN));
    expect(parsePaperRecord(PAPER)).toEqual(JSON.parse(PAPER));
    const roster = { ids: 'canvas', students: [{ name: 'Ada', id: '7' }] };
    expect(parseRosterRecord(JSON.stringify(roster))).toEqual(roster);
    expect(parseErasedRecord(JSON.stringify({ salt: 's', hashes: [hashNumbered(1)] }))).toMatchObject({ salt: 's' });
  });

  it('are passed over where a newer program wrote them', () => {
    expect(parseHandInRecord(HAND_IN.replace('"mode":"exam"', '"mode":"later"'))).toBeNull();
    expect(parseRosterRecord('{"ids":null,"students":[],"more":1}')).toBeNull();
    expect(parseVoteRecord('{"claim":"c1","first":null,"second":null}')).toBeNull();
  });

  it('show no sign that turns the direction of a line, neither in a name nor in a sentence', () => {
    expect(parseHandInRecord(HAND_IN.replace('Student 1', 'A\u202eda'))?.name).toBe('Ada');
    const sentence = { claim: 'c1', about: 'differs', text: 'No\u202ebody said it.' };
    const written = JSON.stringify({ ...(JSON.parse(HAND_IN) as object), sentences: [sentence] });
    expect(parseHandInRecord(written)?.sentences).toEqual([{ ...sentence, text: 'Nobody said it.' }]);
  });

  it('keep an empty sentence in place of one that has nothing to see in it', () => {
    const sentence = { claim: 'c1', about: 'differs', text: '\u202e ' };
    const written = JSON.stringify({ ...(JSON.parse(HAND_IN) as object), sentences: [sentence] });
    expect(parseHandInRecord(written)?.sentences?.map(({ text }) => text)).toEqual(['']);
  });

  it('take a hand-in code on a paper only as this program writes it', () => {
    const withCode = (code: string) => parsePaperRecord(JSON.stringify({ ...(JSON.parse(PAPER) as object), code }));
    expect(withCode('not a code')).toBeNull();
  });
});

describe('isWithoutVotes', () => {
  it('is so where no vote is left and nothing is revealed', () => {
    const hands = { evidence: 1, attribution: 0, rhetoric: 0 };
    const none = { first: null, second: null, isRevealed: false };
    expect(isWithoutVotes(none)).toBe(true);
    expect(isWithoutVotes({ ...none, first: hands })).toBe(false);
    expect(isWithoutVotes({ ...none, second: hands })).toBe(false);
    expect(isWithoutVotes({ ...none, isRevealed: true })).toBe(false);
  });
});

describe('the ids of records', () => {
  it('begin with the revision, from which it is read again', () => {
    expect(recordId(hashNumbered(1), 'x')).toBe(`${hashNumbered(1)} x`);
    expect(lessonOfRecord(recordId(hashNumbered(1), 'x y'))).toBe(hashNumbered(1));
    expect(lessonOfRecord('seen x')).toBeNull();
  });

  it('are the same for a paper however the letters of its attempt are written', () => {
    const attempt = attemptId(10);
    const capitals = attempt.toUpperCase() as typeof attempt;
    expect(capitals).not.toBe(attempt);
    expect(paperId({ lesson: hashNumbered(1), attempt: capitals })).toBe(`${hashNumbered(1)} ${attempt}`);
  });
});

describe('nameInstallation', () => {
  it('is three and three characters in capitals, the same for one key', () => {
    expect(nameInstallation('key')).toMatch(/^[0-9A-F]{3}-[0-9A-F]{3}$/);
    expect(nameInstallation('key')).toBe(nameInstallation('key'));
    expect(nameInstallation('key')).not.toBe(nameInstallation('other'));
  });
});
