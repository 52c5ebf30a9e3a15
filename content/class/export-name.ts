import type { LmsForm } from '../attempt/hand-out-form.ts';
import type { GradebookForm } from './gradebook-form.ts';
import type { QuestionForm } from './question-form.ts';

/** The parts of the name of an exported file, without the words between them; those are `#text/export-name-text.ts`. */
export type ExportName = { readonly ending: string } & (
  | {
      readonly what: 'exam' | 'exam-page' | 'guided-page' | LmsForm | QuestionForm | 'claims' | 'second-reader';
      readonly title: string;
    }
  | {
      readonly what: 'with-key';
      readonly title: string;
      /** Set where a class worked on more than one revision. */
      readonly revision: KeyedRevision | null;
    }
  | {
      readonly what: 'gradebook';
      readonly className: string;
      readonly title: string;
      readonly form: GradebookForm;
      /** YYYY-MM-DD. */
      readonly day: string;
    }
  | { readonly what: 'figures'; readonly className: string; readonly title: string; readonly day: string }
  | { readonly what: 'class'; readonly className: string; readonly day: string }
);

/** Which revision a key belongs to; `text` where two texts have the same number. */
export interface KeyedRevision {
  readonly revision: number;
  readonly text: { readonly at: number; readonly of: number } | null;
}
