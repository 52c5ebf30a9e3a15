// A lesson as large as the format lets a teacher make one. All of it is invented, and the same in every run.
import { pathToFileURL } from 'node:url';

export const BIG_TITLE = 'A lesson of two thousand claims';

const CLAIMS_IN_PARAGRAPH = 5;
const LABELS = /** @type {const} */ (['evidence', 'attribution', 'rhetoric']);
const WORDS =
  'the harbour council of Nether Wick counted barrels twice before noon while clerks wrote names on slates and gulls walked along the wall as if nothing had been decided about the bridge the ferry or the price of salt that everybody spoke of'.split(
    ' ',
  );

/** @param {number} from @param {number} count */
const someWords = (from, count) =>
  Array.from({ length: count }, (_, at) => WORDS[(from * 7 + at * 3) % WORDS.length]).join(' ');

/**
 * The draft of a lesson; a third of its words stand outside the claims.
 * @param {{ claims: number, words: number }} size
 */
function draft({ claims, words }) {
  const each = Math.floor(words / claims);
  const inside = Math.floor((each * 2) / 3);
  /** @param {number} at */
  const claimText = (at) => `Clerk number ${String(at + 1)} ${someWords(at, inside - 3)}.`;
  const paragraphs = Array.from({ length: Math.ceil((claims - 1) / CLAIMS_IN_PARAGRAPH) }, (_, at) => {
    const first = at * CLAIMS_IN_PARAGRAPH + 1;
    const here = Array.from({ length: Math.min(CLAIMS_IN_PARAGRAPH, claims - first) }, (__, nth) => first + nth);
    return { id: `p${String(at + 1)}`, here };
  });
  const blockOf = new Map(paragraphs.flatMap(({ id, here }) => here.map((claim) => [claim, id])));
  return {
    format: 'claimsort-lesson',
    version: 1,
    lesson: {
      ...{ id: 'two-thousand-claims', revision: 1, language: 'en', title: BIG_TITLE, level: 'starter', minutes: 240 },
      summary: 'Invented, to see how the program bears it.',
      isFictional: true,
      contentWarning: null,
      article: {
        ...{
          title: 'The barrels of Nether Wick',
          byline: null,
          publisher: 'The Nowhere Post',
          date: 'an invented year',
        },
        ...{ provenance: 'Made by a program.', licence: 'Free to use.', contextNote: 'Invented.' },
        blocks: [
          { id: 'head', kind: 'headline', text: claimText(0) },
          ...paragraphs.map(({ id, here }) => ({
            ...{ id, kind: 'paragraph' },
            text: here.map((claim) => `${claimText(claim)} Also ${someWords(claim + 3, each - inside - 1)}.`).join(' '),
          })),
        ],
      },
      headlineClaim: 'c1',
      claims: Array.from({ length: claims }, (_, at) => ({
        ...{ id: `c${String(at + 1)}`, block: blockOf.get(at) ?? 'head' },
        quote: { exact: claimText(at) },
      })),
    },
    key: {
      ...{
        lesson: '',
        revision: 1,
        annotations: [],
        debrief: { headlineSays: 'that barrels were counted', dossier: [] },
      },
      entries: Array.from({ length: claims }, (_, at) => {
        const label = LABELS[at % LABELS.length] ?? 'evidence';
        return {
          ...{ claim: `c${String(at + 1)}`, label, credits: { evidence: 0, attribution: 0, rhetoric: 0, [label]: 1 } },
          rationales: { evidence: 'It says what.', attribution: 'It says who.', rhetoric: 'It says how.' },
          cues: [{ exact: `number ${String(at + 1)} ` }],
          source: { kind: 'none', name: null, chain: [] },
          techniques: [],
          ...{ bearsOn: at === 0 ? null : 'headline', lookUp: 'Count the barrels.', whyContested: null },
        };
      }),
    },
  };
}

/**
 * The text of a lesson file of this size.
 * @param {{ claims: number, words: number }} size
 * @param {string} sealer the built module that seals lessons
 * @returns {Promise<string>}
 */
export async function bigLessonText(size, sealer) {
  const { sealLesson } = await import(pathToFileURL(sealer).href);
  const sealed = sealLesson(draft(size));
  if (!sealed.ok) throw new Error(`The big lesson is no lesson: ${JSON.stringify(sealed.error)}`);
  return JSON.stringify(sealed.value);
}
