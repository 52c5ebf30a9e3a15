import type { Label } from '../../../content/lesson/label.ts';

interface WorkedExample {
  /** In three parts, so that the deciding words in the middle can be highlighted. */
  readonly before: string;
  readonly cue: string;
  readonly after: string;
  readonly why: string;
}

/** An invented example for each label; none is from a lesson. */
export const workedExamples: Readonly<Record<Label, WorkedExample>> = {
  evidence: {
    before: 'The lake has lost two metres since 2010, ',
    cue: 'the water board’s yearly gauge table',
    after: ' shows.',
    why: 'You could look at that table yourself. You don’t have to trust the writer.',
  },
  attribution: {
    before: 'The lake has lost two metres since 2010, ',
    cue: 'a fisherman says',
    after: '.',
    why: 'It rests on his word. He may be right, but you’d have to take his word for it.',
  },
  rhetoric: {
    before: 'The lake is dying, ',
    cue: 'as anyone with eyes can see',
    after: '.',
    why: 'These words push you to agree. They give you nothing to look up and nobody to ask.',
  },
};

/** The words around the three examples. */
export const examplesText = {
  title: 'One question, three answers',
  lead: 'For each claim, ask: what reason does the article give me to believe this? The question is not whether it is true.',
  bareAssertion:
    'A bare assertion also counts as rhetoric: it’s stated as fact, but no one is named and there’s nothing to look up.',
} as const;
