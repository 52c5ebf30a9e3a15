import { plural } from './plural.ts';

/** The words of the welcome screen. */
export const welcomeText = {
  documentTitle: 'Welcome',
  title: 'Read the news, claim by claim.',
  lead: 'An article says many things. For each one you ask a single question: what does the article give me for believing this?',
  labels: 'The three answers',
  whoTitle: 'Who is reading?',
  whoHint: 'Choose your name to find your place again.',
  newTitle: 'Who is reading?',
  newTitleAmongOthers: 'Somebody else?',
  nameLabel: 'Name',
  nameHint: 'A first name or a nickname. It stays on this computer.',
  nameMissing: 'Type a name here, or go on without one.',
  start: 'Start with this name',
  withoutName: 'Go on without a name',
  nobody: 'Without a name',
  attempts: (count: number) =>
    plural(count, { zero: 'nothing started', one: '# lesson begun', other: '# lessons begun' }),
} as const;
