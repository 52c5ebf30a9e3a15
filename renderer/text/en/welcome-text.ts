import type { Label } from '../../../content/lesson/label.ts';
import { plural } from '../plural.ts';

/** The words of the welcome screen. */
export const welcomeText = {
  documentTitle: 'Welcome',
  title: 'Read the news, claim by claim.',
  lead: 'A news article makes many claims. For each one, ask: why should I believe this? What does the article give me?',
  tryTitle: 'Try one',
  tryQuestion: 'What reason does this sentence give you to believe it?',
  tryClaim: 'The new bus line will be full by summer, the mayor told reporters.',
  tryAnswer: {
    evidence:
      'Not quite. Evidence would be something you could look up yourself, such as a count of passengers. Here there is only the mayor’s word: it is attribution.',
    attribution:
      'Right: attribution. The mayor’s word is the only reason the sentence gives. She may well be right, but you would have to take her word for it.',
    rhetoric:
      'Not quite. Rhetoric pushes you, or gives you nobody to ask. Here you know who said it, the mayor: it is attribution.',
  } satisfies Record<Label, string>,
  whoTitle: 'Who’s using Claimsort?',
  whoHint: 'Choose your name to pick up where you left off.',
  newTitle: 'Who’s using Claimsort?',
  newTitleAmongOthers: 'Someone new?',
  nameLabel: 'Name',
  nameHint: 'A first name or a nickname. It stays on this computer.',
  nameHintInBrowser: 'A first name or a nickname. It stays in this browser.',
  nameHintForExam: 'Your name, as your teacher knows you.',
  nameMissing: 'Enter a name, or continue without one.',
  sameTitle: 'Are you this person?',
  same: (name: string) => `There is already someone called “${name}” here.`,
  sameYes: 'Yes, go on with my work',
  sameNo: 'No, I’m someone new',
  teaches: 'I teach',
  teachesHint: 'Shows classes, worksheets and the projector. You can change this in Settings.',
  warmUp: 'Begin with the warm-up',
  warmUpHint: 'Seven short claims about a goose, about five minutes.',
  start: 'Start',
  withoutName: 'Continue without a name',
  nobody: 'Without a name',
  attempts: (count: number) =>
    count === 0 ? 'Nothing started yet' : plural(count, { one: '# attempt', other: '# attempts' }),
} as const;
