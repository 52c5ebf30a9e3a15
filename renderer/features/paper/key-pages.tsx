import { claimNumber } from '../../../content/lesson/claim-number.ts';
import { claimText } from '../../../content/lesson/claim-text.ts';
import type { AnswerKey, ClaimId, KeyEntry, StudentHalf } from '../../../content/lesson/format.ts';
import { LABELS } from '../../../content/lesson/label.ts';
import { labelText } from '#text/label-text.ts';
import { paperText } from '#text/paper-text.ts';
import { inLanguage, remarkIn } from '../../claim/in-language.ts';
import { LabelMark } from '../../ui/label-mark.tsx';
import styles from './key-pages.module.css';
import { KeyStrip } from './key-strip.tsx';

export interface KeyPagesProps {
  readonly lesson: StudentHalf;
  readonly answerKey: AnswerKey;
  /** The claims on the sheet, in reading order. */
  readonly claims: readonly ClaimId[];
  /** The claims whose entry the teacher has changed. */
  readonly changed: readonly ClaimId[];
}

/** The key with its reasons, claim by claim, for the teacher. */
export function KeyPages({ lesson, answerKey, claims, changed }: KeyPagesProps) {
  const entries = new Map(answerKey.entries.map((entry) => [entry.claim, entry]));
  return (
    <div className={styles['key']}>
      <h2 className={styles['title']}>{paperText.keyTitle(lesson.title)}</h2>
      <p>{paperText.keyWarning}</p>
      <KeyStrip answerKey={answerKey} claims={claims.map((claim) => ({ claim, number: claimNumber(lesson, claim) }))} />
      <ol className={styles['entries']}>
        {claims.map((claim) => {
          const entry = entries.get(claim);
          return entry === undefined ? null : (
            <KeyItem
              key={claim}
              number={claimNumber(lesson, claim)}
              entry={entry}
              isChanged={changed.includes(claim)}
              text={claimText(lesson, claim)}
              {...inLanguage(lesson.language)}
            />
          );
        })}
      </ol>
    </div>
  );
}

interface KeyItemProps {
  readonly number: number;
  readonly entry: KeyEntry;
  readonly isChanged: boolean;
  readonly text: string;
  readonly lang: string;
}

function KeyItem({ number, entry, isChanged, text, lang }: KeyItemProps) {
  const others = LABELS.filter((label) => label !== entry.label);
  const earning = others.filter((label) => entry.credits[label] > 0);
  return (
    <li className={styles['entry']}>
      <p className={styles['head']}>
        <span className={styles['number']}>{number}</span>
        <LabelMark label={entry.label} word={labelText[entry.label].word} />
        {earning.map((label) => (
          <span key={label}>{paperText.earns(labelText[label].word, entry.credits[label])}</span>
        ))}
      </p>
      <blockquote className={styles['quote']} {...inLanguage(lang)}>
        {text}
      </blockquote>
      {isChanged ? <p className={styles['other']}>{paperText.changed}</p> : null}
      {entry.rationales[entry.label] === undefined ? null : <p {...remarkIn(lang)}>{entry.rationales[entry.label]}</p>}
      {others.map((label) =>
        entry.rationales[label] === undefined ? null : (
          <p key={label} className={styles['other']}>
            <em>{paperText.notThis(labelText[label].word)}</em> <bdi>{entry.rationales[label]}</bdi>
          </p>
        ),
      )}
      {entry.whyContested === null ? null : (
        <p>
          <em>{paperText.contested}</em> <bdi>{entry.whyContested}</bdi>
        </p>
      )}
      {entry.lookUp === undefined ? null : (
        <p className={styles['other']}>
          <em>{paperText.lookUp}</em> <bdi>{entry.lookUp}</bdi>
        </p>
      )}
    </li>
  );
}
