import { FAMILIES, PASSAGE_LEVELS, type FamilyId, type PassageLevel } from '../../../../content/bank/families.ts';
import { hashOf } from '../../../../content/base/hash.ts';
import { studentHalfSchema } from '../../../../content/lesson/format.ts';
import type { Label } from '../../../../content/lesson/label.ts';
import type { Content } from '../../../../content/lint/lint-content.ts';

const NUMBERS = ['one', 'two', 'three', 'four'];
const RATIONALE = 'The words do that.';

/** The key's part of a settled claim, raw as in a file. */
export const rawEntry = (label: Label, over: Record<string, unknown> = {}): Record<string, unknown> => ({
  label,
  credits: { evidence: 0, attribution: 0, rhetoric: 0, [label]: 1 },
  rationales: { evidence: RATIONALE, attribution: RATIONALE, rhetoric: RATIONALE },
  cues: [],
  source: { kind: 'none', name: null, chain: [] },
  techniques: [],
  lookUp: 'Ask at the town hall.',
  whyContested: null,
  ...over,
});

/** A sound passage, raw as in a file; its text is its own by family, level and number. */
const rawPassage = (
  family: FamilyId,
  level: PassageLevel,
  number: string,
  over: Record<string, unknown> = {},
): Record<string, unknown> => ({
  id: `${family}-${level}-${number}`,
  family,
  level,
  text: `In ${family} at ${level} goat ${number} sat on the wall and ate a hat.`,
  quote: { exact: 'sat on the wall' },
  entry: rawEntry(FAMILIES.find(({ id }) => id === family)?.label ?? 'rhetoric'),
  ...over,
});

/** A bank with nothing wrong in it. `over` changes its very first passage, of named studies, easy. */
export const rawBank = (over: Record<string, unknown> = {}): readonly Record<string, unknown>[] =>
  FAMILIES.flatMap(({ id }) =>
    PASSAGE_LEVELS.flatMap((level) => NUMBERS.map((number) => rawPassage(id, level, number))),
  ).map((passage, index) => (index === 0 ? { ...passage, ...over } : passage));

/** A claim of the lesson below and its key entry. */
export interface RawClaim {
  readonly id: string;
  readonly exact: string;
  readonly label: Label;
  readonly entry?: Record<string, unknown>;
}

const CLAIMS: readonly RawClaim[] = [
  { id: 'mayor', exact: 'Mayor: the bell is cracked', label: 'attribution' },
  { id: 'report', exact: 'a May report shows the crack', label: 'evidence' },
  { id: 'shame', exact: 'it is a shame for our town', label: 'rhetoric' },
];

/** A sound fictional lesson with a headline and one paragraph, raw as in a file. */
export const rawLesson = (
  claims: readonly RawClaim[] = CLAIMS,
  over: Record<string, unknown> = {},
): Record<string, unknown> => {
  const lesson = {
    id: 'bell',
    revision: 1,
    language: 'en',
    title: 'The bell',
    summary: 'A bell is cracked.',
    level: 'starter',
    minutes: 2,
    isFictional: true,
    contentWarning: null,
    article: {
      title: 'The bell',
      byline: null,
      publisher: 'The Weir',
      date: 'May 2031',
      provenance: 'Written for this program.',
      licence: 'Free to use.',
      contextNote: 'The town is invented.',
      blocks: [
        { id: 'top', kind: 'headline', text: 'Mayor: the bell is cracked' },
        {
          id: 'body',
          kind: 'paragraph',
          text: 'Now a May report shows the crack, and it is a shame for our town. A goat sat.',
        },
      ],
    },
    headlineClaim: 'mayor',
    claims: claims.map(({ id, exact }) => ({
      id,
      block: exact.startsWith('Mayor') ? 'top' : 'body',
      quote: { exact },
    })),
    ...over,
  };
  return {
    format: 'claimsort-lesson',
    version: 1,
    lesson,
    key: {
      lesson: hashOf(studentHalfSchema.parse(lesson)),
      revision: 1,
      entries: claims.map(({ id, label, entry }) => ({
        claim: id,
        bearsOn: id === 'mayor' ? null : 'headline',
        ...rawEntry(label, entry),
      })),
      annotations: [],
      debrief: { headlineSays: 'that the bell is cracked', dossier: [] },
    },
  };
};

/** Content with nothing wrong in it, or with the lesson or the bank that is given. */
export const content = ({
  lesson = rawLesson(),
  bank = rawBank(),
}: { lesson?: unknown; bank?: readonly unknown[] } = {}): Content => ({
  lessons: [{ file: 'bell.lesson.json', data: lesson }],
  passages: [{ file: 'bank.json', data: { format: 'claimsort-passages', version: 1, passages: bank } }],
});

/** The claims of the lesson above, with one of them changed. */
export const rawClaims = (id: string, over: Partial<RawClaim>): readonly RawClaim[] =>
  CLAIMS.map((claim) => (claim.id === id ? { ...claim, ...over } : claim));
