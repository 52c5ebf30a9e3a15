import type { Earned } from '../../../content/lesson/credit.ts';

/** The words of the glossary. The labels and the techniques have theirs in `label-text.ts` and `technique-text.ts`. */
export const glossaryText = {
  title: 'Glossary',
  labels: 'The three answers',
  background: 'Background of this article',
  points: 'What an answer earns',
  or: ' or ',
  earned: {
    full: 'A label that the key accepts.',
    part: 'A label that the key accepts in part.',
    none: 'Any other label, or no answer. A claim without an answer never counts as wrong.',
  } satisfies Record<Earned, string>,
  apart: 'How sure you are, the words you mark and the time you take do not change your points.',
  words: 'Other words',
  /** Words that open the glossary from a sentence; the others are too frequent for that. */
  inPlace: ['Debatable'],
  word: [
    { name: 'Claim', means: 'A marked piece of the article that says one thing. You sort it once.' },
    {
      name: 'Not marked',
      means: 'You are not asked about these words. That doesn’t mean they are beyond doubt.',
    },
    { name: 'The key', means: 'What the lesson says about each claim: its label, and why.' },
    {
      name: 'Debatable',
      means: 'Careful readers disagree about this claim, so two labels earn at least half a point.',
    },
    { name: 'Key words', means: 'The words of a claim that give its label away. Some claims have none.' },
    { name: 'Source', means: 'Who or what a claim goes back to. It may reach the article through others.' },
  ],
  techniques: (count: number) => `Persuasion techniques (${String(count)})`,
  techniquesLead: 'Ways in which words push a reader. These are all that a lesson can name.',
} as const;
