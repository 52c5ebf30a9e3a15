import { appText } from '#text/app-text.ts';
import { besideText } from '#text/beside-text.ts';
import { keyingText } from '#text/keying-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './codebook-questions.module.css';

export interface CodebookQuestionsProps {
  readonly onClose: () => void;
}

/** The four questions of the codebook, in the order in which they decide the label of a claim. */
export function CodebookQuestions({ onClose }: CodebookQuestionsProps) {
  return (
    <Dialog title={keyingText.codebook} closeName={appText.close} onClose={onClose}>
      <p>{keyingText.codebookHint}</p>
      <ol className={styles['questions']}>
        {besideText.hints.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </Dialog>
  );
}
