import type { ExportRequest } from '../../../content/class/export-request.ts';
import { plural } from '../plural.ts';
import { labelText } from './label-text.ts';

type MoodleWords = Extract<ExportRequest, { readonly kind: 'moodle' }>['words'];

const answer = ({ word, line }: { readonly word: string; readonly line: string }): string => `${word}: ${line}`;

/** The words of saving a lesson for Moodle. */
export const moodleText = {
  open: 'For Moodle…',
  title: 'Save for Moodle',
  what: 'One file of questions, one for each claim, with the article in each. In Moodle, open the question bank of your course, choose Import, then “Moodle XML format”.',
  claims: 'Which claims',
  all: (claims: number) => plural(claims, { one: 'The only claim', other: 'All # claims' }),
  dozen: 'A dozen, chosen by Claimsort',
  shown:
    'Students get the three labels, the key’s points with parts of a point, and the key’s reasons. When they see the reasons is a setting of the quiz.',
  notShown:
    'Moodle does not ask how sure a student is or which words gave it away, and has no debrief. The answers stay in Moodle: they are not in your class report here.',
  key: 'The file holds the answer key. Do not give it to students.',
  rights: 'This article may be used only with your class. Import it into a course that nobody else can open.',
  rightsUnknown: 'It is not known who may use this article. Import it into a course that only your class can open.',
  save: 'Save the file…',
  cancel: 'Cancel',
  /** What stands in the questions. */
  inQuestions: {
    article: 'Read the article',
    wholeArticle: 'The whole article',
    fictional: 'This story is invented. So are its people, places and papers.',
    provenance: 'Where this text comes from:',
    licence: 'Copyright:',
    question: 'What reason does the article give you to believe this?',
    debatable: 'Careful readers disagree here.',
    lookUp: 'How to check:',
    labels: {
      evidence: answer(labelText.evidence),
      attribution: answer(labelText.attribution),
      rhetoric: answer(labelText.rhetoric),
    },
    keySays: {
      evidence: 'The key says evidence.',
      attribution: 'The key says attribution.',
      rhetoric: 'The key says rhetoric.',
    },
  } satisfies MoodleWords,
} as const;
