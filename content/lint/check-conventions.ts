import type { LessonFile } from '../lesson/format.ts';
import type { Label } from '../lesson/label.ts';
import type { Finding, UsualWording } from './finding.ts';
import type { MarkedClaim } from './marked-claim.ts';
import { sentencesOf, wordsOf } from './words-of.ts';

/** The largest share of a claim's words that the cue of evidence or attribution may have: the fewest that decide. */
const MAX_CUE_SHARE = 0.5;

/** Words that claim proof where none is given, as if somebody had shown it. */
const EMPTY_PROOF = [
  /\bdocumented\b/iu,
  /\bproven\b/iu,
  /\b(?:has|have|had|is|was) (?:been |become )?(?:clearly |long )?(?:shown|known|established)\b/iu,
];

/** Words that claim proof where none is given, or that everybody agrees. */
export const PROOF_WORDS = [
  ...EMPTY_PROOF,
  /\b(?:everybody|everyone|anyone|any child) (?:knows|could tell)\b/iu,
  /\bcommon knowledge\b/iu,
  /\bundisputed\b/iu,
];

/**
 * A cue of evidence or attribution is the source and its verb, or the noun that names what could be looked up: at most
 * half of the claim's words, so that a student who marks the words that decide is not held to have missed the rest.
 */
export const checkCueLength = ({ place, quote, entry }: MarkedClaim): readonly Finding[] => {
  if (entry.label === 'rhetoric') return [];
  const all = wordsOf(quote.exact).length;
  const inCues = entry.cues.reduce((sum, cue) => sum + wordsOf(cue.exact).length, 0);
  if (inCues <= all * MAX_CUE_SHARE) return [];
  return [{ rule: 'long-cue', place, part: 'cues', values: { inCues, all, most: MAX_CUE_SHARE } }];
};

/** Words that claim proof where none is given are the cue of the rhetoric they make, in every lesson and passage. */
export const checkProofWords = ({ place, quote, entry }: MarkedClaim): readonly Finding[] => {
  if (entry.label !== 'rhetoric') return [];
  return PROOF_WORDS.flatMap((pattern): readonly Finding[] => {
    const words = pattern.exec(quote.exact)?.[0];
    if (words === undefined) return [];
    const isCue = entry.cues.some(({ exact }) => exact.includes(words) || words.includes(exact));
    return isCue ? [] : [{ rule: 'proof-words', place, part: 'cues', values: { words } }];
  });
};

/** The least that a label earns for a wording, in every lesson and passage. */
interface UsualCredit {
  readonly label: Label;
  readonly least: number;
  readonly wording: UsualWording;
  /** The words that make it so, where they are some. */
  readonly words: string;
}

/** What the codebook asks for the wording of a claim besides its primary label. */
const usualCreditsFor = ({ quote, entry }: MarkedClaim): readonly UsualCredit[] => {
  const { label, source, techniques } = entry;
  if (label === 'rhetoric') {
    const words = EMPTY_PROOF.flatMap((pattern) => pattern.exec(quote.exact)?.[0] ?? [])[0];
    if (words === undefined) return [];
    const wording = 'proof-without-source';
    return [
      { label: 'attribution', least: 0.5, wording, words },
      { label: 'evidence', least: 0.25, wording, words },
    ];
  }
  const namesNobody = label === 'attribution' && source?.kind === 'unnamed-reports' && source.chain.length === 0;
  return [
    ...(namesNobody ? [{ label: 'rhetoric', least: 0.25, wording: 'nobody-named', words: '' } as const] : []),
    ...(techniques.length > 0 ? [{ label: 'rhetoric', least: 0.25, wording: 'loaded-words', words: '' } as const] : []),
  ];
};

/**
 * The same wording earns the same credit in every lesson and passage: a claim to proof with nothing behind it is half
 * attribution and a little evidence; somebody's word with nobody named at all, and loaded words inside evidence or
 * attribution, are a little rhetoric.
 */
export const checkUsualCredits = (claim: MarkedClaim): readonly Finding[] =>
  usualCreditsFor(claim).flatMap((usual): readonly Finding[] => {
    const earned = claim.entry.credits[usual.label];
    if (earned >= usual.least) return [];
    return [{ rule: 'usual-credits', place: claim.place, values: { ...usual, earned } }];
  });

/** How fast an article and the feedback are read, in words a minute: by 15-year-olds who are to understand them. */
const WORDS_A_MINUTE = 150;

/** How long one claim takes besides the reading, in minutes: to decide, to say how sure one is, to go on. */
const MINUTES_A_CLAIM = { starter: 1 / 3, standard: 1, advanced: 1 } as const;

/** How far the minutes of a lesson may be from those that are counted: a sixth, and always one minute. */
const MINUTES_APART = 1 / 6;

/** What of a lesson takes time: its text, its claims, and the reason for the right label of each. */
interface CountedLesson {
  readonly lesson: LessonFile['lesson'];
  readonly key?:
    | { readonly entries: readonly Pick<NonNullable<LessonFile['key']>['entries'][number], 'label' | 'rationales'>[] }
    | undefined;
}

/**
 * How long a lesson takes by its words, in minutes: the article, its context note and, for each claim, the reason for the
 * right label are read at 150 words a minute; each claim takes a minute more, in a warm-up a third of one.
 */
export const countMinutes = ({ lesson, key }: CountedLesson): number => {
  const texts = [
    ...lesson.article.blocks.map(({ text }) => text),
    lesson.article.contextNote,
    ...(key?.entries ?? []).map(({ label, rationales }) => rationales[label] ?? ''),
  ];
  const words = texts.reduce((sum, text) => sum + wordsOf(text).length, 0);
  return minutesOf(words, lesson.claims.length, lesson.level);
};

/** The same of so many words and claims. */
export const minutesOf = (words: number, claims: number, level: LessonFile['lesson']['level']): number =>
  words / WORDS_A_MINUTE + claims * MINUTES_A_CLAIM[level];

/** The minutes that a lesson promises are those of its words. */
export const checkMinutes = (file: string, lesson: CountedLesson): readonly Finding[] => {
  const finding = compareMinutes(file, lesson.lesson.minutes, countMinutes(lesson));
  return finding === null ? [] : [finding];
};

/** What is to be said of minutes that are not those that were counted; null where they are near enough. */
export const compareMinutes = (file: string | null, minutes: number, counted: number): Finding | null => {
  if (Math.abs(minutes - counted) <= Math.max(1, counted * MINUTES_APART)) return null;
  const values = { minutes, counted: Math.round(counted) };
  return { rule: 'minutes', place: { file, field: 'lesson.minutes' }, values };
};

const SEEKS = /\b(?:search|look|watch|find|open|play|see|google|browse)\b/iu;
const FILMS =
  /\b(?:videos?|films?|footage|clips?|recordings?|live ?streams?|pictures?|photos?|photographs?|images?|propaganda|manifestos?)\b/iu;
/** "news reports of October about this film", up to the next "and": what leads to a report and not to the film. */
const REPORTS =
  /\b(?:reports?|reporting|stud(?:y|ies))\b(?:(?!\b(?:and|or|then|to)\b)[^.;,])*?\b(?:about|on|of)\b(?:(?!\b(?:and|or|then|to)\b)[^.;,])*/giu;
/** "Leave the film itself alone", "do not look for it". */
const WARNS = /\b(?:leave|do not|don[’']t|never|without)\b[^.;,]*/giu;

/** Whether a sentence tells a reader to look for films or pictures themselves, and not for reports about them. */
const leadsToFilms = (sentence: string): boolean => {
  const rest = sentence.replace(REPORTS, '').replace(WARNS, '');
  return SEEKS.test(rest) && FILMS.test(rest);
};

/** What of a lesson says that it needs care, and what its teacher is told. */
interface Warned {
  readonly lesson: Pick<LessonFile['lesson'], 'contentWarning'>;
  readonly key?: Pick<NonNullable<LessonFile['key']>, 'teacher'> | undefined;
}

/**
 * A lesson with a content warning sends nobody to the material that it warns of: whatever its feedback tells students to
 * search for, it is reports and studies about a film or a picture, and never the film itself. The teacher's page says so.
 */
export const checkSafety = (
  file: string | null,
  { lesson, key }: Warned,
  claims: readonly MarkedClaim[],
): readonly Finding[] => {
  if (lesson.contentWarning === null || key === undefined) return [];
  const lookUps = claims.flatMap(({ place, entry }): readonly Finding[] => {
    const unsafe = sentencesOf(entry.lookUp ?? '').filter(leadsToFilms);
    return unsafe.map((sentence) => ({
      ...({ rule: 'unsafe-look-up', place, part: 'look-up' } as const),
      values: { what: 'look-up', sentence },
    }));
  });
  if (key.teacher?.warning !== undefined) return lookUps;
  return [
    ...lookUps,
    {
      rule: 'unsafe-look-up',
      place: { file, field: 'key.teacher.warning' },
      values: { what: 'no-teacher-warning' },
    },
  ];
};
