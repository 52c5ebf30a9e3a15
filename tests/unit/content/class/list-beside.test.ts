import { describe, expect, it } from 'vitest';
import type { NewEvent } from '../../../builders/journal.ts';
import { reportOf } from '../../../builders/class-report.ts';
import { claimId } from '../../../builders/ids.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';

const LESSON = lessonFile({
  claims: ['rhetoric', 'evidence', 'attribution'],
  bearings: [null, { value: 'sign' }, { value: 'near', or: 'sign' }],
});
const differs = (claim: string, text: string): NewEvent => [
  'sentence-written',
  { claim: claimId(claim), about: 'differs', text },
];
const hint = (claim: string): NewEvent => ['hint-shown', { claim: claimId(claim), step: 1 }];
const bears = (claim: string, value: 'sign' | 'near'): NewEvent => [
  'bearing-answered',
  { claim: claimId(claim), value },
];
const guided = { mode: 'guided', answers: ['rhetoric', 'rhetoric', null] } as const;

describe('what students say beside their labels', () => {
  it('lists sentences of every attempt in reading order, once each, though exams alone count', () => {
    const report = reportOf({
      lesson: LESSON,
      sittings: [
        {
          ...guided,
          n: 1,
          profile: 1,
          name: 'Mia',
          then: [differs('c2', 'A survey is named.'), differs('c1', 'It is a joke.')],
        },
        { ...guided, n: 2, profile: 1, name: 'Mia', then: [differs('c2', 'A survey is named.')] },
        {
          ...guided,
          n: 3,
          name: 'Ben',
          then: [differs('c2', 'Nobody can look\u202e it up.'), differs('c3', 'Not answered.')],
        },
      ],
    });
    expect(report.figures.n).toBe(0);
    expect(report.sentences.map(({ claim, name, sentence, label }) => [claim, name, sentence, label])).toEqual([
      ['c1', 'Mia', 'It is a joke.', 'rhetoric'],
      ['c2', 'Ben', 'Nobody can look it up.', 'rhetoric'],
      ['c2', 'Mia', 'A survey is named.', 'rhetoric'],
    ]);
  });

  it('has none of work that waits for a decision', () => {
    const same = { ...guided, n: 1, profile: 1, then: [differs('c2', 'Whose is this?')] } as const;
    const report = reportOf({
      lesson: LESSON,
      sittings: [
        { ...same, name: 'Mia' },
        { ...same, name: 'Ben' },
      ],
    });
    expect(report.sameWork).toHaveLength(1);
    expect(report.sentences).toEqual([]);
  });

  it('counts students and not attempts that asked for a hint', () => {
    const then = [hint('c3')];
    const report = reportOf({
      lesson: LESSON,
      sittings: [
        { ...guided, n: 1, profile: 1, name: 'Mia', then },
        { ...guided, n: 2, profile: 1, name: 'Mia', then },
        { ...guided, n: 3, name: 'Ben', then },
      ],
    });
    expect(report.hints).toEqual([{ claim: 'c3', students: 2 }]);
  });

  it('counts nothing of what claims bear on where nobody answered, or the key does not say', () => {
    const asked = { mode: 'exam', answers: ['rhetoric'], options: { asksBearing: true } } as const;
    expect(reportOf({ lesson: LESSON, sittings: [{ ...asked, n: 1 }] }).bearings).toEqual([]);
    expect(reportOf({ sittings: [{ ...asked, n: 1, then: [bears('c2', 'near')] }] }).bearings).toEqual([]);
  });

  it('counts what claims bear on over the work that counts, second values as like the key', () => {
    const exam = {
      mode: 'exam',
      answers: ['rhetoric', 'rhetoric', 'evidence'],
      options: { asksBearing: true },
    } as const;
    const report = reportOf({
      lesson: LESSON,
      sittings: [
        { ...exam, n: 1, name: 'Mia', then: [bears('c2', 'near'), bears('c3', 'sign')] },
        { ...exam, n: 2, name: 'Ben', then: [bears('c2', 'sign'), bears('c3', 'near')] },
        { ...exam, n: 3, name: 'Eli', mode: 'guided', then: [bears('c2', 'near')] },
      ],
    });
    expect(report.bearings).toMatchObject([
      { claim: 'c2', key: 'sign', keyOr: null, answered: 2, like: 1, responses: { near: 1, sign: 1 } },
      { claim: 'c3', key: 'near', keyOr: 'sign', answered: 2, like: 2 },
    ]);
    expect(report.students.map(({ work }) => work?.points ?? null)).toEqual([1, null, 1]);
  });
});
