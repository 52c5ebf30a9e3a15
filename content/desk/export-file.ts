import type { LmsForm } from '../attempt/hand-out-form.ts';
import type { GradebookForm } from '../files/gradebook-programs.ts';
import type { QuestionForm } from '../class/question-form.ts';

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

/** The contents of a file that was made but not written yet. */
interface FileContent {
  /** Empty if there are `bytes`. */
  readonly text: string;
  /** The contents of a file that is not text. */
  readonly bytes?: Uint8Array;
  /** For a hand-in: the folder that the lesson names; null if the person chooses one. */
  readonly folder: string | null;
}

/** A file whose name consists of names and ids only. */
export interface ExportFile extends FileContent {
  /** A name to offer, safe on every file system. */
  readonly fileName: string;
}

/** A file whose name contains words; `#text/export-name-text.ts` has them. */
export interface TitledFile extends FileContent {
  readonly name: ExportName;
}
