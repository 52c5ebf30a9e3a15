import type { FamilyId, PassageLevel } from '../../content/bank/families.ts';
import type { Label } from '../../content/lesson/label.ts';
import { labelText } from './label-text.ts';
import { formatNumber, plural } from './plural.ts';

const word = (label: Label): string => labelText[label].word.toLowerCase();
const passages = (n: number): string => plural(n, { one: '# short passage', other: '# short passages' });

/** The families of the practice bank, as they stand in a sentence: "You take … for evidence." */
export const familiesText: Readonly<Record<FamilyId, string>> = {
  'named-study': 'studies that have a name',
  'public-record': 'records and markings',
  'identified-footage': 'footage that you could find',
  'traceable-figure': 'figures that say where they come from',
  'unidentified-footage': 'footage that nobody could find',
  'named-person': 'the word of people with a name',
  'named-outlet': 'the word of papers and groups with a name',
  'unnamed-official': 'unnamed officials',
  'unnamed-reports': 'reports by nobody in particular',
  'public-promise': 'promises made in public',
  'bare-assertion': 'bare assertions',
  'topic-sentence': 'topic sentences',
  'loaded-words': 'loaded words',
  'empty-source': 'sources that are none',
};

export const levelText: Readonly<Record<PassageLevel, string>> = { easy: 'easy', medium: 'medium', hard: 'hard' };

/** Nobody counts the days of a long absence. */
const away = (days: number): string => {
  if (days >= 730) return 'some years';
  if (days >= 120) return `${formatNumber(Math.floor(days / 30))} months`;
  return plural(days, { one: '# day', other: '# days' });
};

/** The sentences of today, the practice and the coach. */
export const practiceText = {
  documentTitle: 'Practice',
  title: 'Practice',
  lead: 'A few short passages, about five minutes. When they are done, that is enough for today.',
  loading: 'Looking up what is there for you…',

  today: {
    eyebrow: 'Your next step',
    resume: {
      why: (current: number, of: number) =>
        `You stopped at claim ${formatNumber(current)} of ${formatNumber(of)}. What is begun comes first.`,
      act: (current: number) => `Continue with claim ${formatNumber(current)}`,
      retry: (current: number, of: number) =>
        `You are retrying the claims you missed, and stopped at ${formatNumber(current)} of ${formatNumber(of)}.`,
      actRetry: 'Continue your retry',
    },
    review: {
      title: (offered: number) => `Sort ${passages(offered)}`,
      why: (due: number, offered: number) =>
        due > offered
          ? 'These kinds of claim are for today, before you forget them. The others can wait.'
          : 'These kinds of claim are for today, before you forget them.',
      welcome: (days: number, offered: number) =>
        `Welcome back. You were away for ${away(days)}, so today it is only ${passages(offered)}.`,
      act: 'Start',
    },
    coach: {
      title: (family: FamilyId, response: Label) => `You take ${familiesText[family]} for ${word(response)}`,
      why: (left: number) => `This costs you the most points. ${passages(Math.min(5, left))} about it, and why.`,
      goOn: (left: number) =>
        `You have begun this. ${plural(left, { one: '# passage is left', other: '# passages are left' })}.`,
      act: 'Practise this',
    },
    lesson: {
      why: (minutes: number) =>
        `This lesson is new to you. ${plural(minutes, { one: 'About # minute', other: 'About # minutes' })}, in one go or in several.`,
      act: 'Begin',
    },
    rest: {
      title: 'Nothing to do today',
      why: 'You have been through every lesson here.',
      next: (when: string) => `The next passages come back ${when}.`,
      instead: 'Look at a result again, do a lesson once more, or open a lesson file that somebody gave you.',
    },
  },

  coach: {
    title: 'What costs you most',
    said: (family: FamilyId, response: Label) => `You take ${familiesText[family]} for ${word(response)}.`,
    cost: (count: number, lost: number, of: number, key: Label) =>
      `That happened ${plural(count, { one: 'once', other: '# times' })} among ${plural(of, { one: '# claim', other: '# claims' })} that the key calls ${word(key)}, and cost ${plural(lost, { one: '# point', other: '# points' })}.`,
    examples: 'Your own examples',
    from: (lesson: string) => `from “${lesson}”`,
    act: (left: number) => plural(Math.min(5, left), { one: 'Sort # new passage', other: 'Sort # new passages' }),
    goOn: (left: number) => plural(left, { one: 'Go on: # passage is left', other: 'Go on: # passages are left' }),
    begun: 'You have begun this. What you answered is kept.',
    mixed: 'A few others are mixed in, so that not every answer is the same.',
    none: 'You have sorted every passage of this kind. They come back in the review.',
    tooEarly: (answered: number, needed: number) =>
      `To say something useful, this needs ${plural(needed, { one: '# sorted claim', other: '# sorted claims' })}. So far there are ${formatNumber(answered)}.`,
    fine: (answered: number) =>
      `Among the ${plural(answered, { one: 'one claim', other: '# claims' })} that you sorted, no mix-up stands out.`,
  },

  coming: {
    title: 'What comes back when',
    hint: 'Each kind of claim comes back just before you would forget it. The better you know it, the later.',
    none: 'Nothing is planned yet. A kind of claim is planned when you have sorted its first passage.',
    today: 'today',
    day: 'Day',
    kinds: 'Kinds of claim',
    count: (n: number) => plural(n, { one: '# kind', other: '# kinds' }),
    caption: 'How many kinds come back on which day.',
  },

  session: {
    title: { review: 'Review', coach: 'Practice' },
    place: (n: number, of: number) => `Passage ${formatNumber(n)} of ${formatNumber(of)}`,
    leave: 'Stop here',
    passageName: 'The passage',
    seenBefore: 'You have met this one before.',
    question: 'What does the passage give you for believing the marked words?',
    family: (name: string) => `The kind: ${name}`,
    comesBack: (when: string) => `This kind comes back ${when}.`,
    next: 'Next passage',
    finish: 'See how it went',
    saving: 'Saving…',
    loading: 'Choosing passages…',
    failed: 'The passages could not be opened',
    nothingDue: 'There is nothing to sort now',
    nothingDueHint: 'Everything for today is done. What comes back when stands under “Practice”.',
    back: 'Back to practice',
  },

  end: {
    title: 'That was it',
    right: (right: number, of: number) =>
      `You sorted ${formatNumber(right)} of ${plural(of, { one: '# passage', other: '# passages' })} like the key.`,
    changed: 'What changed',
    before: (right: number, of: number) =>
      of === 0
        ? 'In your lessons, you met none of these.'
        : `In your lessons, you sorted ${formatNumber(right)} of ${formatNumber(of)} like the key.`,
    after: (right: number, of: number) => `In these passages, ${formatNumber(right)} of ${formatNumber(of)}.`,
    about: (key: Label, response: Label) => `This was about ${word(key)} that you took for ${word(response)}.`,
    few: 'These are few passages. Read it as a hint, not as a measure.',
    more: (n: number) => plural(n, { one: 'Sort # more', other: 'Sort # more' }),
    moreHint: 'More is there if you like. Nothing is lost if you stop.',
    next: (when: string) => `The next passages come back ${when}.`,
    nothingNext: 'Nothing else is planned.',
    list: 'What you sorted',
    caption: 'Each passage, with your answer beside the key.',
    columns: { passage: 'Marked words', yours: 'You', key: 'Key', kind: 'Kind', comesBack: 'Comes back' },
    toLessons: 'To the lessons',
    toProgress: 'See your progress',
  },
} as const;
