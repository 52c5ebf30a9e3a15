import { describe, expect, it } from 'vitest';
import { LINT_RULES, type LintRule } from '../../../../content/lint/finding.ts';
import { lintContent, type Content } from '../../../../content/lint/lint-content.ts';
import { content, rawBank, rawClaims, rawEntry, rawLesson } from './builders.ts';

const rulesOf = (shipped: Content): readonly LintRule[] => [
  ...new Set(lintContent(shipped).findings.map(({ rule }) => rule)),
];

const study = (over: Record<string, unknown>) => content({ bank: rawBank({ entry: rawEntry('evidence', over) }) });
const shame = (rationale: string) =>
  content({
    lesson: rawLesson(
      rawClaims('shame', {
        entry: { rationales: { evidence: rationale, attribution: 'No one says it.', rhetoric: 'It judges.' } },
      }),
    ),
  });
const manyWords = (count: number) => Array.from({ length: count }, () => 'Go.').join(' ');

const planted: readonly (readonly [LintRule, string, Content])[] = [
  ['unreadable', 'a family that does not exist', content({ bank: rawBank({ family: 'weather' }) })],
  ['unreadable', 'a field that the format does not know', content({ bank: rawBank({ colour: 'red' }) })],
  ['missing-field', 'an entry without how to look it up', study({ lookUp: undefined })],
  ['missing-field', 'a lesson without its key', content({ lesson: { ...rawLesson(), key: undefined } })],
  [
    'inconsistent',
    'a headline claim that is not there',
    content({ lesson: rawLesson(undefined, { headlineClaim: 'roof' }) }),
  ],
  [
    'inconsistent',
    'a key that belongs to another lesson',
    content({ lesson: { ...rawLesson(), lesson: rawLesson(undefined, { minutes: 3 })['lesson'] } }),
  ],
  [
    'unknown-technique',
    'a technique outside the list',
    study({ techniques: [{ name: 'x-shouting', words: { exact: 'sat' } }] }),
  ],
  ['anchor', 'an anchor that is not found', content({ bank: rawBank({ quote: { exact: 'sat on the roof' } }) })],
  ['anchor', 'an anchor that is found twice', content({ lesson: rawLesson(rawClaims('shame', { exact: 'a' })) })],
  ['anchor', 'a cue that is not in the claim', study({ cues: [{ exact: 'ate a hat' }] })],
  [
    'anchor',
    'words of a technique that are not in the claim',
    study({ techniques: [{ name: 'Doubt', words: { exact: 'ate a hat' } }] }),
  ],
  [
    'overlap',
    'two claims that share words',
    content({ lesson: rawLesson(rawClaims('shame', { exact: 'crack, and it is a shame' })) }),
  ],
  [
    'credits',
    'a primary label that does not earn 1',
    study({ credits: { evidence: 0.25, attribution: 0, rhetoric: 0 } }),
  ],
  [
    'contested',
    'a contested claim without its why',
    study({ credits: { evidence: 1, attribution: 0.5, rhetoric: 0 } }),
  ],
  ['contested', 'a why on a claim that is not contested', study({ whyContested: 'People differ.' })],
  ['rationale-length', 'a rationale of 46 words', shame(manyWords(46))],
  [
    'rationale-grade',
    'a rationale in long words',
    shame('Institutional representatives unanimously corroborated considerable irregularities.'),
  ],
  ['gives-away', 'the sentence before', shame('The sentence before names a man.')],
  ['gives-away', 'the next claim', shame('The next claim has a paper.')],
  ['gives-away', 'a claim by its number', shame('Claim 2 has a paper.')],
  ['gives-away', 'a claim by its id', content({ lesson: rawLesson(idClaims()) })],
  ['gives-away', 'a label in one sentence with the headline', shame('Unlike the headline, it is rhetoric.')],
  ['gives-away', 'what the headline rests on', shame('The headline is his word.')],
  ['gives-away', 'the words of another claim', shame('See “a May report shows” it.')],
  [
    'length-clue',
    'a label with longer claims in a fictional lesson',
    content({ lesson: rawLesson(rawClaims('shame', { exact: 'it is a shame for our town. A goat sat.' })) }),
  ],
  [
    'length-clue',
    'a label with longer claims in the bank',
    content({ bank: rawBank().slice(0, 1).concat(longRhetoric()) }),
  ],
  ['simple-rule', 'an invented lesson that a list of words sorts', content({ lesson: plainLesson() })],
  ['simple-rule', 'hard passages that a list of words sorts', content({ bank: plainBank() })],
  [
    'long-cue',
    'a cue that is most of its claim',
    content({ lesson: rawLesson(rawClaims('report', { entry: { cues: [{ exact: 'a May report shows' }] } })) }),
  ],
  ['proof-words', 'a claim to proof that is no cue', content({ bank: provenBank() })],
  ['usual-credits', 'a claim to proof that earns nothing as attribution', content({ bank: provenBank() })],
  [
    'usual-credits',
    'somebody’s word with nobody named that earns nothing as rhetoric',
    content({ lesson: attributed({ source: { kind: 'unnamed-reports', name: null, chain: [] } }) }),
  ],
  [
    'usual-credits',
    'a loaded word in an attribution that earns nothing as rhetoric',
    content({ lesson: attributed({ techniques: [{ name: 'Loaded_Language', words: { exact: 'cracked' } }] }) }),
  ],
  [
    'minutes',
    'a lesson that takes longer than it says',
    content({ lesson: rawLesson(undefined, { level: 'standard', minutes: 1 }) }),
  ],
  [
    'unsafe-look-up',
    'a search for what the lesson warns of',
    content({ lesson: warned('Search for the film of the goat.') }),
  ],
  [
    'unsafe-look-up',
    'a search for a film that a report speaks of',
    content({ lesson: warned('Find the film that the report is about.') }),
  ],
  [
    'unsafe-look-up',
    'a film beside a report',
    content({ lesson: warned('Read reports of the day and watch the film.') }),
  ],
  ['unsafe-look-up', 'a warning that the teacher’s page does not repeat', content({ lesson: warned('Ask.', null) })],
  [
    'passage-length',
    'a passage of four sentences',
    content({ bank: rawBank({ text: 'A goat sat on the wall. So. So. So.' }) }),
  ],
  ['family-label', 'a label that is not the family’s', content({ bank: rawBank({ entry: rawEntry('rhetoric') }) })],
  ['duplicate-id', 'two passages with one id', content({ bank: rawBank({ id: 'named-study-easy-two' }) })],
  [
    'shared-sentence',
    'two passages with one sentence',
    content({ bank: rawBank({ text: 'in Named-Study at easy goat two sat on the wall and ate a hat!' }) }),
  ],
  ['family-size', 'a family with three passages at a level', content({ bank: rawBank().slice(1) })],
];

/** A lesson whose claims each have a word that gives the label away. */
function plainLesson(): Record<string, unknown> {
  const exact = 'Mayor said the bell is cracked';
  const { article } = rawLesson()['lesson'] as {
    readonly article: Record<string, unknown> & { readonly blocks: readonly { readonly id: string }[] };
  };
  const blocks = article.blocks.map((block) => (block.id === 'top' ? { ...block, text: exact } : block));
  return rawLesson(rawClaims('mayor', { exact }), { level: 'standard', minutes: 4, article: { ...article, blocks } });
}

/** A bank whose last passage, of rhetoric, claims proof. */
function provenBank(): readonly Record<string, unknown>[] {
  const text = 'It is well documented that goats eat hats.';
  return rawBank().map((passage, at, all) =>
    at < all.length - 1 ? passage : { ...passage, text, quote: { exact: text } },
  );
}

/** A lesson whose attribution has this in its entry. */
function attributed(entry: Record<string, unknown>): Record<string, unknown> {
  return rawLesson(rawClaims('mayor', { entry }));
}

/** A bank in which each label has a word of its own. */
function plainBank(): readonly Record<string, unknown>[] {
  const words = { evidence: 'by the register', attribution: 'as the guard said', rhetoric: 'on the wall' };
  return rawBank().map((passage) => {
    const { label } = passage['entry'] as { readonly label: keyof typeof words };
    const text = `${String(passage['text'])} So it was ${words[label]}.`;
    return { ...passage, text, quote: { exact: `it was ${words[label]}` } };
  });
}

/** A lesson with a content warning, and what one of its look-ups and its teacher's page say. */
function warned(lookUp: string, warning: string | null = 'Say so first.'): Record<string, unknown> {
  const made = rawLesson(rawClaims('shame', { entry: { lookUp } }), { contentWarning: 'It speaks of war.' });
  const teacher = warning === null ? {} : { teacher: { warning } };
  return { ...made, version: 2, key: { ...(made['key'] as Record<string, unknown>), ...teacher } };
}

function idClaims() {
  const lookUp = 'See c02 for the paper.';
  return rawClaims('shame', { entry: { lookUp } }).map((claim) =>
    claim.id === 'report' ? { ...claim, id: 'c02' } : claim,
  );
}

function longRhetoric(): readonly Record<string, unknown>[] {
  const text = 'In all these years no goat was ever so rude, so loud and so hungry.';
  return [{ ...rawBank().at(-1), text, quote: { exact: text } }];
}

describe('lintContent', () => {
  it('finds nothing in sound content', () => {
    expect(lintContent(content()).findings).toEqual([]);
  });

  it.each(planted)('finds %s: %s', (rule, _what, shipped) => {
    expect(rulesOf(shipped)).toContain(rule);
  });

  it('has a planted violation for every rule', () => {
    expect(new Set(planted.map(([rule]) => rule))).toEqual(new Set(LINT_RULES));
  });

  it('names the file, the claim and the rationale of a finding, and what was counted', () => {
    expect(lintContent(shame(manyWords(46))).findings).toContainEqual({
      rule: 'rationale-length',
      place: { file: 'bell.lesson.json', claim: 'shame' },
      part: 'reason-evidence',
      values: { words: 46, most: 45 },
    });
  });

  it.each([
    'Search for news reports of May about this film. Leave the film itself alone.',
    'Look for studies of the pictures, and never for the pictures themselves.',
    'Ask who made the film.',
  ])('lets a look-up lead to reports about a film: %s', (lookUp) => {
    expect(rulesOf(content({ lesson: warned(lookUp) }))).toEqual([]);
  });

  it('asks for no credit where an outlet with a name passes on what nameless people say', () => {
    const source = { kind: 'unnamed-reports', name: 'farmers', chain: ['the Echo'] };
    expect(rulesOf(content({ lesson: attributed({ source }) }))).toEqual([]);
  });

  it('lets a rationale have 45 words', () => {
    expect(lintContent(shame(manyWords(45))).findings).toEqual([]);
  });

  it('lets a real article have claims of any length', () => {
    const claims = rawClaims('shame', { exact: 'it is a shame for our town. A goat sat.' });
    expect(rulesOf(content({ lesson: rawLesson(claims, { isFictional: false }) }))).toEqual([]);
  });

  it('lets a rationale quote its own claim', () => {
    expect(rulesOf(shame('“It is a shame” judges.'))).toEqual([]);
  });

  it('counts the passages of each family at each level', () => {
    const { families } = lintContent(content({ bank: rawBank().slice(1) })).bank;
    expect(families[0]).toEqual({
      id: 'named-study',
      label: 'evidence',
      passages: { easy: 3, medium: 4, hard: 4 },
    });
    expect(families.slice(1).map(({ passages }) => Object.values(passages))).toEqual(
      families.slice(1).map(() => [4, 4, 4]),
    );
  });
});
