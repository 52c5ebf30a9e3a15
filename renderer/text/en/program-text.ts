import type { LmsForm } from '../../../content/attempt/hand-out-form.ts';
import type { ImportForm } from '../../../content/files/gradebook-programs.ts';
import type { QuestionForm } from '../../../content/class/question-form.ts';

/** What the programs and formats are called for which files are made. */
export const programText = {
  canvas: 'Canvas',
  moodle: 'Moodle',
  brightspace: 'Brightspace',
  qti: 'QTI',
  'scorm-1.2': 'SCORM 1.2',
  'scorm-2004': 'SCORM 2004',
} as const satisfies Record<ImportForm | QuestionForm | LmsForm, string>;
