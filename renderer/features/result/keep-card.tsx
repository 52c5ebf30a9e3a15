import type { ReactNode } from 'react';
import type { ScoredResult } from '../../../content/desk/views.ts';
import { usePrinting } from '../../state/use-printing.ts';
import { handInText } from '#text/hand-in-text.ts';
import { resultText } from '#text/result-text.ts';
import { formatDay, formatFileDay } from '#text/when-text.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ResultCard } from './result-card.tsx';
import styles from './result-page.module.css';

export interface KeepCardProps {
  readonly result: ScoredResult;
  /** How to give the work to a teacher; null for a retry, which is not given to anybody. */
  readonly handIn: ReactNode | null;
}

/** Ways to save a result: as a PDF, on paper, or in a file for the teacher. */
export function KeepCard({ result: { attempt, end }, handIn }: KeepCardProps) {
  const { title } = attempt.lesson;
  const { onPrint, onSavePdf } = usePrinting({
    fileName: resultText.pdfName(title, formatFileDay(end.finishedAt)),
    title: resultText.pdfTitle(title, formatDay(end.finishedAt)),
  });
  return (
    <div data-print="no">
      <ResultCard title={resultText.keepTitle} note={onSavePdf === null ? resultText.printHint : resultText.keepHint}>
        <div className={styles['onward']}>
          {onSavePdf === null ? null : <Button onClick={onSavePdf}>{resultText.pdf}</Button>}
          {onPrint === null ? null : <Button onClick={onPrint}>{resultText.print}</Button>}
        </div>
        {handIn === null ? null : <Disclosure title={handInText.title}>{handIn}</Disclosure>}
      </ResultCard>
    </div>
  );
}
