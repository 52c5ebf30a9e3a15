import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../content/base/hash.ts';
import type { AnswerKey, Claim, KeyEntry, StudentHalf } from '../../../../content/lesson/format.ts';
import type { Label } from '../../../../content/lesson/label.ts';
import { builtInLessons } from '../../../../content/lesson/built-in-lessons.ts';
import { toNextRevision, toOwnLesson } from '../../../../content/workshop/from-lesson.ts';
import { toAnswerKey, toLesson, toStudentHalf } from '../../../../content/workshop/to-lesson.ts';
import { uuid } from '../../../builders/ids.ts';

const DRAFT = uuid(6, 1);
const [shipped] = builtInLessons;
if (shipped === undefined) throw new Error('There are lessons.');
const { lesson, key, lessonHash: hash } = shipped;
const [first, second] = lesson.claims;
if (first === undefined || second === undefined) throw new Error('It has claims.');

/** The lesson with other claims or blocks, and a key that goes with it. */
function changed(half: StudentHalf, entries: readonly KeyEntry[] = key.entries) {
  const of = hashOf(half);
  return { lesson: half, hash: of, key: { ...key, lesson: of, entries } };
}

const labelsOf = (labels: Record<string, Label>) => labels as AnswerKey['annotations'][number]['labels'];

describe('a draft that is made from a lesson', () => {
  it('has the claims of a lesson whose key is not here, and nothing of a key', () => {
    const draft = toNextRevision(DRAFT, { lesson, hash, key: null });
    expect(draft.claims.map(({ id }) => id)).toEqual(lesson.claims.map(({ id }) => id));
    expect(new Set(draft.claims.map(({ key: { label } }) => label))).toEqual(new Set([null]));
    expect(draft).toMatchObject({
      ...{ basedOn: { lesson: hash, revision: lesson.revision, keyRevision: 0 }, readers: [], madeFrom: [] },
      ...{ teacher: null, debrief: { dossier: [] } },
    });
  });

  it('leaves out a claim whose words are no longer in the text, and one without an entry has no label', () => {
    const gone: Claim = { ...first, quote: { exact: 'words that stand nowhere', prefix: '', suffix: '' } };
    const claims = [gone, ...lesson.claims.slice(1)];
    const entries = key.entries.filter(({ claim }) => claim !== second.id);
    const draft = toNextRevision(DRAFT, changed({ ...lesson, claims }, entries));
    expect(draft.claims.map(({ id }) => id)).toEqual(lesson.claims.slice(1).map(({ id }) => id));
    expect(draft.claims.find(({ id }) => id === second.id)?.key.label).toBeNull();
  });

  it('drops words of a key that are not in its claim, and reasons that the key does not have', () => {
    const cues = [{ exact: 'words that stand nowhere', prefix: '', suffix: '' }];
    const entries = key.entries.map((entry): KeyEntry =>
      entry.claim === first.id ? { ...entry, cues, rationales: {} } : entry,
    );
    const made = toNextRevision(DRAFT, changed(lesson, entries)).claims.find(({ id }) => id === first.id)?.key;
    expect(made?.cues).toEqual([]);
    expect(made?.reasons).toEqual({ evidence: null, attribution: null, rhetoric: null });
  });

  it('keeps what other readers chose, and gives it out again with the words, families and reasons that they gave', () => {
    const annotations: AnswerKey['annotations'] = [
      {
        keyer: 'second reader',
        labels: labelsOf({ [first.id]: 'rhetoric', [second.id]: 'evidence' }),
        cues: {
          [first.id]: [{ exact: first.quote.exact.slice(0, 5), prefix: '', suffix: first.quote.exact.slice(5, 9) }],
        },
        families: { [first.id]: 'loaded-words' },
        reasons: { [first.id]: 'It pushes.' },
      },
      { keyer: 'third reader', labels: labelsOf({ [second.id]: 'attribution' }) },
    ];
    const draft = toNextRevision(DRAFT, { lesson, hash, key: { ...key, annotations } });
    expect(draft.readers.map(({ name, answers }) => [name, answers.length])).toEqual([
      ['second reader', 2],
      ['third reader', 1],
    ]);
    const half = toStudentHalf(draft, draft.claims, lesson.revision);
    const given = toAnswerKey(draft, draft.claims, half, key.revision).annotations;
    // Whoever a reader was, the key says which one.
    expect(given).toEqual(annotations.map((one, at) => ({ ...one, keyer: `reader ${String(at + 1)}` })));
  });

  it('says on each lesson of one’s own what it was made from, the last twenty times', () => {
    let own = toOwnLesson(DRAFT, { lesson, hash, key }, 'Somebody');
    expect(own.madeFrom.at(-1)).toEqual({ title: lesson.title, by: 'Somebody', lesson: hash });
    for (let n = 0; n < 25; n += 1) {
      const next = { ...key, madeFrom: own.madeFrom };
      own = toOwnLesson(DRAFT, { lesson, hash, key: next }, `Person ${String(n)}`);
    }
    expect(own.madeFrom).toHaveLength(20);
    expect(own.madeFrom.at(-1)?.by).toBe('Person 24');
    expect(own.basedOn).toBeNull();
  });

  it('makes a lesson again that says where its article stands, and what it was made from', () => {
    const half = { ...lesson, article: { ...lesson.article, address: 'https://example.org/article' } };
    const draft = toOwnLesson(DRAFT, changed(half), 'Somebody');
    const file = toLesson(draft, { lesson: 1, key: 1 });
    expect(file.lesson.article.address).toBe('https://example.org/article');
    expect(file.key.madeFrom).toEqual(draft.madeFrom);
  });

  it('names the lesson as its article where that has no name, and sums up a long sentence with its beginning', () => {
    const draft = toOwnLesson(DRAFT, { lesson, hash, key }, 'Somebody');
    const details = { ...draft.details, articleTitle: '', summary: '' };
    const long = `${'Überlänge '.repeat(45).trim()}.`;
    const blocks = draft.blocks.map((block) => (block.kind === 'paragraph' ? { ...block, text: long } : block));
    const half = toStudentHalf({ ...draft, details, blocks }, [], 1);
    expect(half.article.title).toBe(lesson.title);
    expect(half.summary.length).toBeLessThanOrEqual(400);
    expect(half.summary.endsWith('…')).toBe(true);
    expect(toStudentHalf({ ...draft, details, blocks: [] }, [], 1).summary).toBe('');
  });
});
