import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../content/base/hash.ts';
import { checkLessonFile } from '../../../../content/lesson/check-lesson.ts';
import { type LessonFile, lessonFileSchema } from '../../../../content/lesson/format.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';

type Draft = ReturnType<typeof draftOf>;
type Entry = Draft['key']['entries'][number];

/** A sound lesson with five claims, c4 contested, as plain data that a test may spoil. */
function draftOf() {
  const contested = { label: 'rhetoric', also: { attribution: 0.5 } } as const;
  const { lesson, key } = structuredClone(
    lessonFile({ claims: ['attribution', 'evidence', 'attribution', contested, 'rhetoric'] }),
  );
  return lessonFileSchema.required({ key: true }).parse({ format: 'claimsort-lesson', version: 1, lesson, key });
}

function problemsAfter(spoil: (draft: Draft) => void, keepsHash = false): readonly string[] {
  const draft = draftOf();
  spoil(draft);
  if (!keepsHash) draft.key.lesson = hashOf(draft.lesson);
  return checkLessonFile(draft).map(({ kind, place }) => `${kind} ${place}`);
}

function at<T>(list: readonly T[], index: number): T {
  const one = list[index];
  if (one === undefined) throw new Error(`Nothing stands at ${String(index)}.`);
  return one;
}

const quote = (exact: string) => ({ exact, prefix: '', suffix: '' });
const spoilEntry = (index: number, change: Partial<Entry>) => (draft: Draft) => {
  Object.assign(at(draft.key.entries, index), change);
};

describe('checkLessonFile', () => {
  it('finds nothing wrong with a sound lesson, with and without its key', () => {
    const { format, version, lesson } = draftOf();
    const examEdition: LessonFile = { format, version, lesson };

    expect(problemsAfter(() => undefined)).toEqual([]);
    expect(checkLessonFile(examEdition)).toEqual([]);
  });

  it.each<[what: string, spoil: (draft: Draft) => void, problems: readonly string[]]>([
    [
      'a quote that is not there',
      ({ lesson }) => (at(lesson.claims, 2).quote = quote('nowhere')),
      [
        'quote-absent lesson.claims[2].quote',
        'quote-absent key.entries[2].cues[0]',
        'quote-absent key.entries[2].techniques[0].words',
      ],
    ],
    [
      'a quote that is there twice',
      ({ lesson }) => (at(lesson.claims, 2).quote = quote('This')),
      [
        'quote-ambiguous lesson.claims[2].quote',
        'quote-absent key.entries[2].cues[0]',
        'quote-absent key.entries[2].techniques[0].words',
      ],
    ],
    [
      'claims that overlap',
      ({ lesson }) => (at(lesson.claims, 2).quote.exact = 'says. This is what claim number 3 of the story says.'),
      ['claims-overlap lesson.claims[2].quote'],
    ],
    [
      'a block that is not there',
      ({ lesson }) => (at(lesson.claims, 1).block = 'x' as never),
      ['block-unknown lesson.claims[1].block'],
    ],
    [
      'a block id given twice',
      ({ lesson }) => lesson.article.blocks.push(at(lesson.article.blocks, 1)),
      ['id-repeated lesson.article.blocks[2].id'],
    ],
    [
      'a headline claim that is not there',
      ({ lesson }) => (lesson.headlineClaim = 'x' as never),
      ['claim-unknown lesson.headlineClaim', 'bearing-missing key.entries[0].bearsOn'],
    ],
    [
      'a headline claim in the body',
      ({ lesson }) => (lesson.headlineClaim = at(lesson.claims, 1).id),
      [
        'headline-claim-elsewhere lesson.headlineClaim',
        'bearing-missing key.entries[0].bearsOn',
        'bearing-of-headline key.entries[1].bearsOn',
      ],
    ],
    ['a claim without an entry', ({ key }) => key.entries.pop(), ['entries-unlike-claims key.entries[4]']],
    [
      'an entry without a claim',
      ({ key }) => key.entries.push({ ...at(key.entries, 0), claim: 'x' as never }),
      ['entries-unlike-claims key.entries[5]', 'claim-unknown key.entries[5].claim'],
    ],
    ['entries in another order', ({ key }) => key.entries.reverse(), ['entries-unlike-claims key.entries[0]']],
    [
      'a primary label without its point',
      spoilEntry(1, { credits: { evidence: 0.25, attribution: 0, rhetoric: 0 } }),
      ['primary-without-credit key.entries[1].credits.evidence'],
    ],
    [
      'a contested claim without a reason',
      spoilEntry(3, { whyContested: null }),
      ['contested-unexplained key.entries[3].whyContested'],
    ],
    [
      'a reason for a claim that is not contested',
      spoilEntry(1, { whyContested: 'x' }),
      ['explained-uncontested key.entries[1].whyContested'],
    ],
    [
      'a cue that the claim does not have',
      spoilEntry(1, { cues: [quote('number 2'), quote('x')] }),
      ['quote-absent key.entries[1].cues[1]'],
    ],
    [
      'words of a technique that occur twice',
      spoilEntry(1, { techniques: [{ name: 'Doubt', words: quote('t') }] }),
      ['quote-ambiguous key.entries[1].techniques[0].words'],
    ],
    [
      'a headline claim that bears on itself',
      spoilEntry(0, { bearsOn: 'headline' }),
      ['bearing-of-headline key.entries[0].bearsOn'],
    ],
    ['a claim that bears on nothing', spoilEntry(1, { bearsOn: null }), ['bearing-missing key.entries[1].bearsOn']],
    [
      'a keyer’s label for a claim that is not there',
      ({ key }) => key.annotations.push({ keyer: 'B', labels: { ['x' as never]: 'rhetoric' } }),
      ['claim-unknown key.annotations[0].labels.x'],
    ],
  ])('names %s', (_, spoil, problems) => {
    expect(problemsAfter(spoil)).toEqual(problems);
  });

  it('names claims that do not come in reading order, within a block and between blocks', () => {
    expect(problemsAfter(({ lesson, key }) => (lesson.claims.reverse(), key.entries.reverse()))).toEqual([
      ...[1, 2, 3, 4].map((n) => `claims-out-of-order lesson.claims[${String(n)}].quote`),
    ]);
  });

  it('names a claim id given twice, and one that every record has already', () => {
    const repeated = problemsAfter(({ lesson }) => (at(lesson.claims, 2).id = at(lesson.claims, 1).id));
    const reserved = problemsAfter(({ lesson }) => (at(lesson.claims, 2).id = 'constructor' as never));

    expect(repeated).toContain('id-repeated lesson.claims[2].id');
    expect(reserved).toContain('id-reserved lesson.claims[2].id');
  });

  it('names a key of another lesson, and then nothing else of the key', () => {
    const spoil = (draft: Draft) => {
      draft.lesson.title = 'Another title';
      draft.key.entries.pop();
    };

    expect(problemsAfter(spoil, true)).toEqual(['key-of-another-lesson key.lesson']);
  });
});
