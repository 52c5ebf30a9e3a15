import { claimNumber } from '../../../content/lesson/claim-number.ts';
import { claimText } from '../../../content/lesson/claim-text.ts';
import type { StudentHalf } from '../../../content/lesson/format.ts';
import type { BearingReading } from '../../../content/scoring/bearing.ts';
import { inLanguage } from '../../claim/in-language.ts';
import { besideText } from '#text/beside-text.ts';
import { resultText } from '#text/result-text.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ResultCard } from './result-card.tsx';
import styles from './bearing-answers.module.css';

export interface BearingAnswersProps {
  readonly lesson: StudentHalf;
  readonly reading: BearingReading;
}

/**
 * The answers to whether each claim would still be expected if the headline were false: how many match the key, and a
 * list.
 */
export function BearingAnswers({ lesson, reading: { answers, like, likeDebatable } }: BearingAnswersProps) {
  return (
    <ResultCard title={besideText.bearingTitle} note={besideText.bearingApart}>
      <p>
        {besideText.bearingResult(like, answers.length)}
        {likeDebatable === 0 ? null : ` ${besideText.bearingDebatable(likeDebatable)}`}
      </p>
      <Disclosure title={besideText.bearingList}>
        <ol className={styles['list']}>
          {answers.map(({ claim, yours, key, keyOr, verdict }) => (
            <li key={claim} className={styles['claim']}>
              <p className={styles['number']}>{resultText.lookAgain.number(claimNumber(lesson, claim))}</p>
              <p {...inLanguage(lesson.language)}>{claimText(lesson, claim)}</p>
              <p className={styles['said']}>
                {besideText.bearingSaid(yours)} {besideText.bearingKey(verdict, key, keyOr)}
              </p>
            </li>
          ))}
        </ol>
      </Disclosure>
    </ResultCard>
  );
}
