import type { QuestionForm } from '../../../content/class/question-form.ts';
import type { ExportRequest } from '../../../content/desk/export-request.ts';
import { plural } from '../plural.ts';
import { labelText } from './label-text.ts';

type Words = Extract<ExportRequest, { readonly kind: QuestionForm }>['words'];

const answer = ({ word, line }: { readonly word: string; readonly line: string }): string => `${word}: ${line}`;

/** The words of saving a lesson as questions for another program. */
export const questionsText = {
  forms: {
    moodle: {
      open: 'For Moodle…',
      title: 'Save for Moodle',
      what: 'One file of questions, one for each claim, with the article in each. In Moodle, open the question bank of your course, choose Import, then “Moodle XML format”.',
      shown:
        'Students get the three labels, the key’s points with parts of a point, and the key’s reasons. When they see the reasons is a setting of the quiz.',
      notShown:
        'Moodle does not ask how sure a student is or which words gave it away, and has no debrief. The answers stay in Moodle: they are not in your class report here.',
    },
    qti: {
      open: 'For other platforms (QTI)…',
      title: 'Save for platforms that read QTI 3',
      what: 'One zip file with a test: a question for each claim, and the article beside all of them. Import it where your platform takes QTI 3.0 packages; many still take only earlier versions.',
      shown:
        'Students get the three labels, the key’s points with parts of a point, and the key’s reasons after the answer, if the platform shows them.',
      notShown:
        'QTI does not ask how sure a student is or which words gave it away, and has no debrief. Some platforms leave out the article, the parts of a point or the reasons: try it before class. The answers stay in the platform: they are not in your class report here.',
    },
  } satisfies Readonly<Record<QuestionForm, unknown>>,
  claims: 'Which claims',
  all: (claims: number) => plural(claims, { one: 'The only claim', other: 'All # claims' }),
  dozen: 'A dozen, chosen by Claimsort',
  key: 'The file holds the answer key. Do not give it to students.',
  rights: 'This article may be used only with your class. Import it into a course that nobody else can open.',
  rightsUnknown: 'It is not known who may use this article. Import it into a course that only your class can open.',
  save: 'Save the file…',
  cancel: 'Cancel',
  /** The words inside the exported questions. */
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
  } satisfies Words,
} as const;
