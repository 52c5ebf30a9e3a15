import { labelsOfFew } from '../../../content/scoring/labels.ts';
import type { ScoredResult } from '../../../content/desk/views.ts';
import { resultText } from '#text/result-text.ts';
import { BearingAnswers } from './bearing-answers.tsx';
import { CalibrationLines } from './calibration-lines.tsx';
import { ConfusionTable } from './confusion-table.tsx';
import { LabelTable } from './label-table.tsx';
import { MoreFigures } from './more-figures.tsx';
import { ResultCard } from './result-card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import styles from './result-page.module.css';

export interface AnswersDetailProps {
  readonly result: ScoredResult;
}

/** Details of the answers besides the points: mix-ups, labels, confidence, decisive words; statistics are folded. */
export function AnswersDetail({ result }: AnswersDetailProps) {
  const { score, cues, bearing } = result;
  const { reading, calibration, contested, missing } = score;
  const { counting, words } = resultText;
  const few = labelsOfFew(reading.perLabel);
  return (
    <>
      <div className={styles['pair']}>
        <ResultCard title={resultText.confusion.title}>
          {reading.n === 0 ? <p>{resultText.confusion.none}</p> : <ConfusionTable confusion={reading.confusion} />}
        </ResultCard>
        <ResultCard title={resultText.perLabel.title}>
          <LabelTable readings={reading.perLabel} />
          {few.length === 0 ? null : <p className={styles['few']}>{resultText.perLabel.few(few)}</p>}
        </ResultCard>
      </div>
      {calibration === null ? null : (
        <ResultCard title={resultText.calibration.title}>
          <CalibrationLines calibration={calibration} />
        </ResultCard>
      )}
      {cues === null ? null : (
        <ResultCard title={words.title} note={words.note}>
          <p>{words.exact(cues.exact, cues.partial, cues.n)}</p>
        </ResultCard>
      )}
      {bearing === null ? null : <BearingAnswers lesson={result.attempt.lesson} reading={bearing} />}
      <div className={styles['counting']} data-print="no">
        <Disclosure title={counting.title}>
          <p>{counting.points}</p>
          <p>{counting.hits}</p>
          {missing === 0 ? null : <p>{counting.missing}</p>}
          {contested.claims.length === 0 ? null : <p>{counting.contested}</p>}
        </Disclosure>
      </div>
      <MoreFigures score={score} />
    </>
  );
}
