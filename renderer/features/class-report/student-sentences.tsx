import { useState } from 'react';
import type { ClassReport } from '../../../content/class/class-report.ts';
import type { StudentSentence } from '../../../content/class/list-beside.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { useApp } from '../../state/use-app.ts';
import { reportText } from '#text/class-report-text.ts';
import { labelText } from '#text/label-text.ts';
import { voicesText } from '#text/voices-text.ts';
import { inLanguage } from '../../claim/in-language.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { LabelMark } from '../../ui/label-mark.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './report.module.css';

export interface StudentSentencesProps {
  readonly report: ClassReport;
  /** Opens the form that changes the key of a claim. */
  readonly onChange: (claim: ClaimId) => void;
}

/** The number of sentences per claim shown initially; the others are behind a button. */
const AT_A_GLANCE = 6;

const markOf = ({ claim, student, about, sentence }: StudentSentence): string =>
  JSON.stringify([claim, student, about, sentence]);

/**
 * Students' sentences, beside the claims that they are about. Selected ones are shown on the projector without names. A
 * change to the key starts empty, never with a student's sentence, because the change stays in the journal, where
 * nothing can be erased.
 */
export function StudentSentences({ report, onChange }: StudentSentencesProps) {
  const { sentences, claims, language } = report;
  const projectFromReport = useApp((state) => state.projectFromReport);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  if (sentences.length === 0) return null;
  const picked = sentences.filter((one) => ticked.has(markOf(one)));
  const about = claims
    .map((claim) => ({ claim, of: sentences.filter((one) => one.claim === claim.claim) }))
    .filter(({ of }) => of.length > 0);
  const tick = (mark: string, isOn: boolean) => {
    const next = new Set(ticked);
    if (isOn) next.add(mark);
    else next.delete(mark);
    setTicked(next);
  };
  const project = () => {
    const byClaim: Record<ClaimId, readonly string[]> = {};
    for (const { claim, sentence } of picked) byClaim[claim] = [...(byClaim[claim] ?? []), sentence];
    void projectFromReport(
      about.map(({ claim }) => claim.claim).filter((claim) => byClaim[claim] !== undefined),
      byClaim,
    );
  };
  return (
    <div data-print="no">
      <Card as="section" labelledBy="sentences">
        <div className={styles['section']}>
          <Heading level={2} id="sentences">
            {voicesText.title}
          </Heading>
          <p className={styles['hint']}>{voicesText.note}</p>
          <div>
            {picked.length === 0 ? (
              <p className={styles['hint']}>{voicesText.project(0)}</p>
            ) : (
              <Button onClick={project}>{voicesText.project(picked.length)}</Button>
            )}
          </div>
          <ol className={styles['discussions']}>
            {about.map(({ claim, of }) => (
              <li key={claim.claim} className={styles['discussion']}>
                <p className={styles['eyebrow']}>{reportText.claimNumber(claim.number)}</p>
                <blockquote className={styles['quote']} {...inLanguage(language)}>
                  {claim.text}
                </blockquote>
                <p>
                  {voicesText.key}: <LabelMark label={claim.keyLabel} word={labelText[claim.keyLabel].word} />
                </p>
                <Sentences of={of} ticked={ticked} onTick={tick} />
                <div>
                  <Button size="small" onClick={() => onChange(claim.claim)}>
                    {voicesText.accept}
                    <VisuallyHidden>{voicesText.acceptFor(claim.number)}</VisuallyHidden>
                  </Button>
                </div>
              </li>
            ))}
          </ol>
        </div>
      </Card>
    </div>
  );
}

interface SentencesProps {
  readonly of: readonly StudentSentence[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (mark: string, isOn: boolean) => void;
}

function Sentences({ of, ticked, onTick }: SentencesProps) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? of : of.slice(0, AT_A_GLANCE);
  return (
    <>
      <ul className={styles['voices']}>
        {shown.map((one) => {
          const mark = markOf(one);
          return (
            <li key={mark} className={styles['voice']}>
              <label className={styles['tick']}>
                <input
                  type="checkbox"
                  checked={ticked.has(mark)}
                  onChange={(event) => onTick(mark, event.target.checked)}
                />
                <span>
                  <VisuallyHidden>{voicesText.show}: </VisuallyHidden>
                  <bdi>{one.sentence}</bdi>
                </span>
              </label>
              <p className={styles['who']}>
                <bdi>{one.name}</bdi> {voicesText.about[one.about](one.label)}
              </p>
            </li>
          );
        })}
      </ul>
      {of.length > shown.length ? (
        <div>
          <Button look="quiet" size="small" onClick={() => setIsWhole(true)}>
            {voicesText.more(of.length - shown.length)}
          </Button>
        </div>
      ) : null}
    </>
  );
}
