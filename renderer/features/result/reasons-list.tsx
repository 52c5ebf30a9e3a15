import { claimNumber } from '../../../content/lesson/claim-number.ts';
import type { AttemptView, Feedback } from '../../../content/desk/views.ts';
import { resultText } from '#text/result-text.ts';
import { inLanguage } from '../../claim/in-language.ts';
import { sayOutcome } from './say-outcome.ts';
import styles from './reasons-list.module.css';

export interface ReasonsListProps {
  readonly attempt: AttemptView;
}

const { reasons: text } = resultText;

function Reasons({ entry, response }: Feedback) {
  const why = entry.rationales[entry.label];
  const yours = response?.label ?? entry.label;
  const whyNot = yours === entry.label ? undefined : entry.rationales[yours];
  return (
    <>
      {why === undefined ? null : (
        <p>
          {text.reason} <bdi>{why}</bdi>
        </p>
      )}
      {whyNot === undefined ? null : (
        <p>
          {text.whyNot(yours)} <bdi>{whyNot}</bdi>
        </p>
      )}
    </>
  );
}

/** Every claim with the answer, its points and the reason; for paper and PDF, where nothing can be opened. */
export function ReasonsList({ attempt }: ReasonsListProps) {
  const texts = new Map(attempt.lesson.claims.map(({ id, quote }) => [id, quote.exact]));
  return (
    <section className={styles['reasons']}>
      <h2>{text.title}</h2>
      <ol className={styles['list']}>
        {attempt.claims.map((claim) => {
          const feedback = attempt.feedback[claim];
          return (
            <li key={claim} value={claimNumber(attempt.lesson, claim)}>
              <p className={styles['claim']} {...inLanguage(attempt.lesson.language)}>
                {texts.get(claim)}
              </p>
              {feedback === undefined ? null : (
                <>
                  <p>
                    {sayOutcome(feedback)} ({text.earned(feedback.credit)})
                  </p>
                  <Reasons {...feedback} />
                </>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
