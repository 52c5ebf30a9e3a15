import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';

const minutes = (n: number): string => plural(n, { one: '# minute', other: '# minutes' });

/** The words around the teacher’s page of a lesson; the page itself is by the lesson's author. */
export const teacherPageText = {
  what: 'Teacher’s page',
  documentTitle: 'Teacher’s page',
  loading: 'Opening the teacher’s page…',
  claimsTable: 'Claims as a table…',
  claimsLines: 'Claims as JSON Lines…',
  failed: 'The teacher’s page could not be opened',
  forYou: 'For you, not for students: the questions and the background give answers away.',
  none: 'The author of this lesson wrote nothing for teachers.',
  noneHint:
    'What your class finds hard stands below, once it has handed in. The teacher’s guide, under Help, has a plan for any lesson.',
  warning: 'Before students look things up',
  aims: 'What students learn',
  background: 'Background',
  plan: (total: number) => `A plan for ${minutes(total)}`,
  planCaption: 'What to do when.',
  time: 'Time',
  step: 'What to do',
  minutes,
  questions: 'Questions that start a talk',
  hard: 'What students find hard',
  hardOfClass: (name: string) => `From the report of ${name}: the claims to discuss first.`,
  hardWithoutClass: 'Open this page from one of your classes to see where that class disagreed most.',
  hardNothing: 'This class has handed in nothing that counts yet, or sorted every claim as the key does.',
  hardLoading: 'Working out the report…',
  hardFailed: 'The report of this class could not be worked out.',
  claim: (number: number) => `Claim ${formatNumber(number)}`,
  differentiation: 'Slower and quicker students',
  whenAgreed: 'When a student holds the article’s view',
  length: (claims: number, of: number) =>
    `All ${plural(claims, { one: '# claim takes', other: '# claims take' })} most students about ${minutes(of)}. For a shorter lesson, hand out a dozen.`,
} as const;
