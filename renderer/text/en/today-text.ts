import type { FamilyId } from '../../../content/bank/families.ts';
import type { ClaimPlace } from '../../../content/lesson/claim-number.ts';
import type { Label } from '../../../content/lesson/label.ts';
import type { ComingDay } from '../../../content/practice/plan-day.ts';
import type { CoachView, DayView } from '../../../content/study/views.ts';
import { formatNumber } from '../number-text.ts';
import { isolate } from '../isolate.ts';
import { plural } from '../plural.ts';
import { sayPlace } from './claim-place-text.ts';
import { inQuotes } from './in-quotes.ts';
import { labelText } from './label-text.ts';
import { formatComing } from './coming-text.ts';

export type Advice = Extract<CoachView, { readonly kind: 'advice' }>;

const word = (label: Label): string => labelText[label].word.toLowerCase();

export const passages = (n: number): string => plural(n, { one: '# short passage', other: '# short passages' });

/** The families of the practice bank, for a sentence: "You often call … “evidence”." */
const familiesText: Readonly<Record<FamilyId, string>> = {
  'named-study': 'named studies',
  'public-record': 'records and markings',
  'identified-footage': 'footage you could find',
  'traceable-figure': 'traceable figures',
  'unidentified-footage': 'untraceable footage',
  'named-person': 'the word of named people',
  'named-outlet': 'named outlets and groups',
  'unnamed-official': 'unnamed officials',
  'unnamed-reports': 'unnamed reports',
  'public-promise': 'public promises',
  'bare-assertion': 'bare assertions',
  'topic-sentence': 'topic sentences',
  'loaded-words': 'loaded words',
  'empty-source': 'empty sources',
  'unfindable-footage': 'footage you could not find',
};

/** A long absence is not counted in days. */
const away = (days: number): string => {
  if (days >= 730) return 'a few years';
  if (days >= 120) return `${formatNumber(Math.floor(days / 30))} months`;
  return plural(days, { one: '# day', other: '# days' });
};

/** The mix-up as a sentence: about a family if one is responsible for most of it, otherwise about the label. */
const sayMixUp = ({ about, family, cell }: Pick<Advice, 'about' | 'family' | 'cell'>): string =>
  `You often call ${about === 'family' ? familiesText[family] : word(cell.key)} ${inQuotes(word(cell.response))}`;

const sayDay = ({ back, fresh }: Pick<ComingDay, 'back' | 'fresh'>): string =>
  `${passages(back + fresh)}${fresh === 0 ? '' : back === 0 ? ', new types' : `, ${formatNumber(fresh)} of them new types`}`;

/** The words of the next step on the first screen; those of the practice are loaded with its screens. */
export const todayText = {
  /** The number of passages for today, in the same words on every screen; also for 0. */
  dueToday: (left: number) =>
    plural(left, {
      zero: 'No short passages are due today.',
      one: '1 short passage is due today.',
      other: '# short passages are due today.',
    }),
  /** What comes after today; null if nothing is planned. */
  comesNext: ({ coming, today }: Pick<DayView, 'coming' | 'today'>) => {
    const [next] = coming;
    return next === undefined ? null : `Next: ${formatComing(next.day, today)}, ${sayDay(next)}.`;
  },

  eyebrow: 'Your next step',
  more: 'Want more? You can also stop here.',
  give: {
    title: (lesson: string, isReading: boolean) =>
      isReading ? `Give “${isolate(lesson)}” back` : `Give “${isolate(lesson)}” to your teacher`,
    why: (isReading: boolean) =>
      isReading
        ? 'You finished it. The author does not have it yet.'
        : 'You finished it. Your teacher does not have it yet.',
    others: (count: number) =>
      plural(count, { one: '# more is finished and not given yet.', other: '# more are finished and not given yet.' }),
    act: 'Give it now',
  },
  resume: {
    why: (place: ClaimPlace) => `You stopped at ${sayPlace(place).toLowerCase()}. Finish what you started.`,
    act: (current: number) => `Continue with claim ${formatNumber(current)}`,
    retry: (place: ClaimPlace) =>
      `You are retrying the claims you missed, and stopped at ${sayPlace(place).toLowerCase()}.`,
    actRetry: 'Continue your retry',
  },
  review: {
    title: (left: number) => `Practise ${passages(left)}`,
    why: (left: number, round: number) =>
      round < left
        ? `Due today, so you don’t forget. You get ${formatNumber(round)} now and the other ${formatNumber(left - round)} after that.`
        : 'Due today, so you don’t forget.',
    welcome: (days: number, left: number) =>
      `Welcome back. You were away for ${away(days)}, so today it’s only ${passages(left)}.`,
    act: 'Start',
  },
  coach: {
    title: sayMixUp,
    said: (advice: Pick<Advice, 'about' | 'family' | 'cell'>) => `${sayMixUp(advice)}.`,
    why: (round: Advice['round']) =>
      round.isBegun
        ? `You started practising this. ${plural(round.passages, { one: '# short passage is left', other: '# short passages are left' })}.`
        : `Your most common mix-up. ${passages(round.passages)} to practise it, with the reasons.`,
    act: 'Practise this',
  },
  lesson: {
    why: (minutes: number) =>
      `This lesson is new to you. ${plural(minutes, { one: 'About # minute', other: 'About # minutes' })}, in one go or in several.`,
    act: 'Begin',
  },
  rest: {
    title: 'You’re done for today',
    why: 'You’ve finished every lesson.',
    instead: 'Look at a result again, do a lesson once more, or open a lesson file that somebody gave you.',
  },
} as const;
