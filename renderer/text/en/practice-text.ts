import { isolate } from '../isolate.ts';
import type { FamilyId, PassageLevel } from '../../../content/bank/families.ts';
import type { Label } from '../../../content/lesson/label.ts';
import { sayDaysPractised } from './days-practised.ts';
import { labelText } from './label-text.ts';
import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';
import { familyName } from './families-text.ts';
import { passages } from './today-text.ts';

const word = (label: Label): string => labelText[label].word.toLowerCase();

export const levelText: Readonly<Record<PassageLevel, string>> = { easy: 'easy', medium: 'medium', hard: 'hard' };

const nameOf = (family: FamilyId): string => familyName[family].toLowerCase();

/** Types in a sentence: "bare assertion (easy), unnamed insider (hard)". */
const listTypes = (types: readonly { readonly family: FamilyId; readonly level: PassageLevel }[]): string =>
  types.map(({ family, level }) => `${nameOf(family)} (${levelText[level]})`).join(', ');

/** The sentences of the practice and the coach. */
export const practiceText = {
  documentTitle: 'Practice',
  title: 'Practice',
  lead: 'A few short passages, about 5 minutes a day.',
  loading: 'Loading…',

  coach: {
    title: 'Your most common mix-up',
    cost: (count: number, lost: number, of: number, key: Label) =>
      `It happened ${plural(count, { one: 'once', other: '# times' })} among the ${formatNumber(of)} ${word(key)} claims you sorted, and cost ${plural(lost, { one: '# point', other: '# points' })}.`,
    notCounted: 'In lessons and practice. Answers that earned half a point or more aren’t counted.',
    examples: 'Where this happened',
    from: (lesson: string) => `from “${isolate(lesson)}”`,
    act: (n: number) => `Practise ${passages(n)}`,
    goOn: (left: number) => plural(left, { one: 'Continue: # passage left', other: 'Continue: # passages left' }),
    begun: 'Your answers so far are saved.',
    mixed: 'A few others are mixed in, so that the answer isn’t always the same.',
    none: 'You’ve seen every passage of this type. They come back in your daily practice.',
    tooEarly: (answered: number, needed: number) =>
      `Sort ${plural(needed - answered, { one: '# more claim', other: '# more claims' })} to unlock this (${formatNumber(answered)} of ${formatNumber(needed)}).`,
    fine: (answered: number) =>
      `No mix-up stands out among the ${formatNumber(answered)} claims and passages you sorted.`,
    since: 'Last time you practised this',
  },

  coming: {
    title: 'Coming up',
    hint: 'Each type returns just before you’d forget it. The better you know it, the longer the gap.',
    none: 'Nothing scheduled yet. Short passages start after your first lesson.',
    day: 'Day',
    passages: 'Passages',
    left: (n: number) => plural(n, { zero: 'done for today', other: '# left' }),
    count: (back: number, fresh: number) => {
      if (fresh === 0) return formatNumber(back);
      return back === 0
        ? plural(fresh, { one: '# (a new type)', other: '# (all new types)' })
        : `${formatNumber(back + fresh)} (${formatNumber(fresh)} of new types)`;
    },
    later: (day: string) => `Later, until ${day}`,
    caption:
      'How many short passages each day brings if you finish the days before it. A wrong answer comes back sooner.',
  },

  session: {
    title: { review: 'Daily practice', coach: 'Mix-up practice' },
    place: (n: number, of: number) => `Passage ${formatNumber(n)} of ${formatNumber(of)}`,
    leave: 'Stop',
    passageName: 'The passage',
    seenBefore: 'You’ve seen this one before.',
    question: 'What reason does the passage give you to believe this?',
    family: (family: FamilyId) => `Type: ${nameOf(family)}`,
    comesBack: (when: string) => `You’ll see this type again ${when}.`,
    next: 'Next passage',
    finish: 'See how it went',
    saving: 'Saving…',
    loading: 'Choosing passages…',
    failed: 'The passages could not be opened',
    nothingDue: 'You’re done for today',
    nothingDueHint: 'Nothing is due now. “Practice” shows what comes next.',
    back: 'Back to practice',
  },

  end: {
    title: { more: 'Done!', done: 'All done for today' },
    right: (right: number, part: number, of: number) => {
      const partly = part === 0 ? '' : `, ${formatNumber(part)} partly right`;
      if (right === of) return of === 1 ? '1 of 1 right.' : `All ${formatNumber(of)} right.`;
      const said = `${formatNumber(right)} of ${formatNumber(of)} right${partly}.`;
      if (right === 0) return `${said} Open them below: each reason shows what to look for.`;
      return right * 2 < of ? `${said} Open the others below: each reason shows what to look for.` : said;
    },
    better: (types: Parameters<typeof listTypes>[0]) => `Better than last time: ${listTypes(types)}.`,
    worse: (types: Parameters<typeof listTypes>[0]) => `Not as good as last time: ${listTypes(types)}.`,
    fresh: (fresh: number, of: number) =>
      fresh === of
        ? plural(of, { one: 'This type was new to you.', other: 'All # types were new to you.' })
        : plural(fresh, { one: '# type was new to you.', other: '# types were new to you.' }),
    days: sayDaysPractised,
    changed: 'What changed',
    justNow: (key: Label, before: Share, after: Share) => `${sayShares(key, before)} ${sayShare(after)} just now.`,
    before: (key: Label, before: Share, after: Share) =>
      `${sayShares(key, before)} ${sayShare(after)} in the passages.`,
    few: 'Right: at least half a point. Too few passages to be sure, so take it as a hint.',
    list: 'What you sorted',
    caption: 'Wrong ones first. Open one to read it again with its reason.',
    columns: { passage: 'Marked words', yours: 'You said', key: 'The key says', kind: 'Type' },
    comesBack: (when: string) => `Comes back ${when}.`,
    open: 'Open',
    toLessons: 'Back to lessons',
    toProgress: 'See your progress',
  },
} as const;

interface Share {
  readonly right: number;
  readonly of: number;
}

const sayShare = ({ right, of }: Share): string => `${formatNumber(right)} of ${formatNumber(of)} right`;

/** Lessons done before the practice; nothing is said about lessons without claims. */
const sayShares = (key: Label, before: Share): string =>
  `${labelText[key].word}: ${before.of === 0 ? '' : `${sayShare(before)} in your lessons before,`}`.trimEnd();
