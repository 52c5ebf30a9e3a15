import type { LessonFile } from '../lesson/format.ts';
import type { Label } from '../lesson/label.ts';
import type { Finding, UsualWording } from './finding.ts';
import type { MarkedClaim } from './marked-claim.ts';
import { sentencesOf, wordsOf } from './words-of.ts';

/** The largest share of a claim's words that may be in the cue of evidence or attribution, which should be minimal. */
const MAX_CUE_SHARE = 0.5;

/** Words that assert proof without giving any. */
const EMPTY_PROOF = [
  /\bdocumented\b/iu,
  /\bproven\b/iu,
  /\b(?:has|have|had|is|was) (?:been |become )?(?:clearly |long )?(?:shown|known|established)\b/iu,
];

/** Words that assert proof without giving any, or that everybody agrees. */
export const PROOF_WORDS = [
  ...EMPTY_PROOF,
  /\b(?:everybody|everyone|anyone|any child) (?:knows|could tell)\b/iu,
  /\bcommon knowledge\b/iu,
  /\bundisputed\b/iu,
];

/**
 * A cue of evidence or attribution is the source and its verb, or the noun for what could be looked up: at most half of
 * the claim's words, so that a student who marks only the deciding words does not lose marks for the rest.
 */
export const checkCueLength = ({ place, quote, entry }: MarkedClaim): readonly Finding[] => {
  if (entry.label === 'rhetoric') return [];
  const all = wordsOf(quote.exact).length;
  const inCues = entry.cues.reduce((sum, cue) => sum + wordsOf(cue.exact).length, 0);
  if (inCues <= all * MAX_CUE_SHARE) return [];
  return [{ rule: 'long-cue', place, part: 'cues', values: { inCues, all, most: MAX_CUE_SHARE } }];
};

/** Words that assert proof without giving any are the cue of that rhetoric, in every lesson and passage. */
export const checkProofWords = ({ place, quote, entry }: MarkedClaim): readonly Finding[] => {
  if (entry.label !== 'rhetoric') return [];
  return PROOF_WORDS.flatMap((pattern): readonly Finding[] => {
    const words = pattern.exec(quote.exact)?.[0];
    if (words === undefined) return [];
    const isCue = entry.cues.some(({ exact }) => exact.includes(words) || words.includes(exact));
    return isCue ? [] : [{ rule: 'proof-words', place, part: 'cues', values: { words } }];
  });
};

/** The minimum credit of a label for a wording, in every lesson and passage. */
interface UsualCredit {
  readonly label: Label;
  readonly least: number;
  readonly wording: UsualWording;
  /** The words that are the reason, if any. */
  readonly words: string;
}

/** The credits that the codebook requires for the wording of a claim, in addition to its primary label. */
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
 * The same wording earns the same credit in every lesson and passage: an assertion of proof without a source earns half
 * a point as attribution and a little as evidence; a statement without any named source, and loaded words inside
 * evidence or attribution, earn a little as rhetoric.
 */
export const checkUsualCredits = (claim: MarkedClaim): readonly Finding[] =>
  usualCreditsFor(claim).flatMap((usual): readonly Finding[] => {
    const earned = claim.entry.credits[usual.label];
    if (earned >= usual.least) return [];
    return [{ rule: 'usual-credits', place: claim.place, values: { ...usual, earned } }];
  });

/** Reading speed for the article and the feedback, in words a minute, for 15-year-olds who read to understand. */
const WORDS_A_MINUTE = 150;

/** The time for one claim besides reading, in minutes: to decide, to state a confidence, to go on. */
const MINUTES_A_CLAIM = { starter: 1 / 3, standard: 1, advanced: 1 } as const;

/** How far the stated minutes of a lesson may be from the computed ones: a sixth, and at least one minute. */
const MINUTES_APART = 1 / 6;

/** The parts of a lesson that take time: its text, its claims, and the reason for the right label of each. */
interface CountedLesson {
  readonly lesson: LessonFile['lesson'];
  readonly key?:
    | { readonly entries: readonly Pick<NonNullable<LessonFile['key']>['entries'][number], 'label' | 'rationales'>[] }
    | undefined;
}

/**
 * The estimated duration of a lesson in minutes: the article, its context note and, for each claim, the reason for the
 * right label are read at 150 words a minute; each claim takes a minute more, in a warm-up a third of a minute.
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

/** The same estimate from numbers of words and claims. */
export const minutesOf = (words: number, claims: number, level: LessonFile['lesson']['level']): number =>
  words / WORDS_A_MINUTE + claims * MINUTES_A_CLAIM[level];

/** The stated minutes of a lesson match the estimate. */
export const checkMinutes = (file: string, lesson: CountedLesson): readonly Finding[] => {
  const finding = compareMinutes(file, lesson.lesson.minutes, countMinutes(lesson));
  return finding === null ? [] : [finding];
};

/** A finding if the stated minutes differ too much from the estimate; null if they are close enough. */
export const compareMinutes = (file: string | null, minutes: number, counted: number): Finding | null => {
  if (Math.abs(minutes - counted) <= Math.max(1, counted * MINUTES_APART)) return null;
  const values = { minutes, counted: Math.round(counted) };
  return { rule: 'minutes', place: { file, field: 'lesson.minutes' }, values };
};

const SEEKS = /\b(?:search|look|watch|find|open|play|see|google|browse)\b/iu;
const FILMS =
  /\b(?:videos?|films?|footage|clips?|recordings?|live ?streams?|pictures?|photos?|photographs?|images?|propaganda|manifestos?)\b/iu;
/** "news reports of October about this film", up to the next "and": points to a report, not to the film. */
const REPORTS =
  /\b(?:reports?|reporting|stud(?:y|ies))\b(?:(?!\b(?:and|or|then|to)\b)[^.;,])*?\b(?:about|on|of)\b(?:(?!\b(?:and|or|then|to)\b)[^.;,])*/giu;
/** "Leave the film itself alone", "do not look for it". */
const WARNS = /\b(?:leave|do not|don[’']t|never|without)\b[^.;,]*/giu;

/** Whether a sentence asks a reader to look for films or pictures themselves, rather than for reports about them. */
const leadsToFilms = (sentence: string): boolean => {
  const rest = sentence.replace(REPORTS, '').replace(WARNS, '');
  return SEEKS.test(rest) && FILMS.test(rest);
};

/** The parts of a lesson that contain warnings, and its notes for teachers. */
interface Warned {
  readonly lesson: Pick<LessonFile['lesson'], 'contentWarning'>;
  readonly key?: Pick<NonNullable<LessonFile['key']>, 'teacher'> | undefined;
}

/**
 * A lesson with a content warning does not send anybody to the material that it warns of: its feedback may ask students
 * to search for reports and studies about a film or a picture, but never for the film itself. The teacher's page says
 * so.
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
