import { describe, expect, it } from 'vitest';
import { foldAttempt } from '../../../../content/journal/fold-attempt.ts';
import type { ClaimId } from '../../../../content/lesson/format.ts';
import { compareClaims } from '../../../../content/study/compare-attempts.ts';
import { journal, responded, started, type NewEvent } from '../../../builders/journal.ts';
import { builtInLesson, type LessonSpec } from '../../../builders/lesson-file.ts';

function attempt(spec: LessonSpec, claims: readonly string[], ...happened: readonly NewEvent[]) {
  const state = foldAttempt(journal([started({ claims: claims as ClaimId[] }), ...happened]));
  if (state === null) throw new Error('It was started.');
  return { state, ...builtInLesson(spec) };
}

describe('compareClaims', () => {
  it('tells each claim of the two in reading order, and null where only one took it', () => {
    const first = attempt({}, ['c1', 'c2'], responded('c1', 'evidence'), responded('c2', 'evidence'));
    const second = attempt({}, ['c3', 'c2'], responded('c2', 'attribution'));
    expect(compareClaims(first, second).map(({ claim, first: one, second: other }) => [claim, one, other])).toEqual([
      ['c1', { label: 'evidence', credit: 1 }, null],
      ['c2', { label: 'evidence', credit: 0 }, { label: 'attribution', credit: 1 }],
      ['c3', null, { label: null, credit: 0 }],
    ]);
  });

  it('quotes each claim, in the words of the second attempt if both had it', () => {
    const first = attempt({}, ['c1', 'c2']);
    const second = attempt({ reworded: [1] }, ['c2', 'c3']);
    expect(compareClaims(first, second).map(({ text }) => text)).toEqual([
      'This is what claim number 1 of the story says.',
      'This is what claim number 2 of the story now says.',
      'This is what claim number 3 of the story says.',
    ]);
  });

  it('holds each against the key of its own day, and keeps claims that a new revision dropped', () => {
    const first = attempt({ claims: ['evidence', 'evidence', 'rhetoric'] }, ['c2', 'c3'], responded('c2', 'evidence'));
    const second = attempt({ claims: ['evidence', 'attribution'] }, ['c2'], responded('c2', 'evidence'));
    const compared = compareClaims(first, second);
    expect(compared.map(({ claim, keyLabel }) => [claim, keyLabel])).toEqual([
      ['c2', 'attribution'],
      ['c3', 'rhetoric'],
    ]);
    expect(compared[0]).toMatchObject({ first: { credit: 1 }, second: { credit: 0 } });
  });
});
