import { useState } from 'react';
import type { Draft, DraftClaim } from '../../../content/draft/draft.ts';
import type { GivenAnswer } from '../../../content/draft/edit-readers.ts';
import { LABELS, type Label } from '../../../content/lesson/label.ts';
import type { Disagreement } from '../../../content/workshop/agreement.ts';
import { inLanguage } from '../../claim/in-language.ts';
import { useApp } from '../../state/use-app.ts';
import { labelText } from '#text/label-text.ts';
import { readerStepText } from '#text/reader-step-text.ts';
import { Button } from '../../ui/button.tsx';
import { LabelMark } from '../../ui/label-mark.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { DebatableForm } from './debatable-form.tsx';
import styles from './disagreement-card.module.css';

export interface DisagreementCardProps {
  readonly draft: Draft;
  readonly disagreement: Disagreement;
  /** The number of the claim, from 1. */
  readonly number: number;
  /** The readers' answers for the claim. */
  readonly answers: readonly GivenAnswer[];
  readonly onSettled: () => void;
}

/** A claim on which readers disagree: who chose which label because of which words, and the author's options. */
export function DisagreementCard({ draft, disagreement, number, answers, onSettled }: DisagreementCardProps) {
  const editDraft = useApp((state) => state.editDraft);
  const showStep = useApp((state) => state.showStep);
  const chooseClaim = useApp((state) => state.chooseDraftClaim);
  const [isAsking, setIsAsking] = useState(false);
  const { claim: id, label, readers } = disagreement;
  const claim = draft.claims.find((one) => one.id === id);
  if (claim === undefined) return null;
  const text = draft.blocks.find((block) => block.id === claim.block)?.text ?? '';
  const others = LABELS.filter((one) => one !== label && readers.some((reader) => reader.label === one));
  const settle = (as: Parameters<typeof editDraft>[0] & { readonly kind: 'settle' }) => {
    if (editDraft(as)) onSettled();
  };
  const takeTheirs = (theirs: Label) => {
    const from = readers.find((reader) => reader.label === theirs);
    if (from !== undefined) settle({ kind: 'settle', claim: id, as: { how: 'take-theirs', reader: from.reader } });
  };
  const of = <VisuallyHidden>{readerStepText.ofClaim(number)}</VisuallyHidden>;
  return (
    <article className={styles['card']} aria-labelledby={`disagreement-${id}`}>
      <h4 id={`disagreement-${id}`} className={styles['which']}>
        {readerStepText.claim(number)}
      </h4>
      <p className={styles['words']} {...inLanguage(draft.details.language)}>
        {text.slice(claim.start, claim.end)}
      </p>
      <dl className={styles['readings']}>
        <Reading name={readerStepText.you} label={label} words={ownWords(claim, text)} />
        {answers.map(({ reader, answer }) => (
          <Reading
            key={reader}
            name={nameOf(draft, reader)}
            label={answer.label}
            words={answer.cues?.map(({ exact }) => exact) ?? null}
          />
        ))}
      </dl>
      {isAsking ? (
        <DebatableForm
          labels={others}
          onCancel={() => setIsAsking(false)}
          onDone={(as) => settle({ kind: 'settle', claim: id, as: { how: 'contested', ...as } })}
        />
      ) : (
        <div className={styles['actions']}>
          <Button onClick={() => settle({ kind: 'settle', claim: id, as: { how: 'keep-mine' } })}>
            {readerStepText.keep(label)}
            {of}
          </Button>
          {others.map((one) => (
            <Button key={one} onClick={() => takeTheirs(one)}>
              {readerStepText.takeTheirs(one)}
              {of}
            </Button>
          ))}
          <Button onClick={() => setIsAsking(true)}>
            {readerStepText.contested}
            {of}
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              chooseClaim(id);
              showStep('key');
            }}
          >
            {readerStepText.toKey}
            {of}
          </Button>
        </div>
      )}
    </article>
  );
}

interface ReadingProps {
  readonly name: string;
  readonly label: Label;
  /** null if nobody was asked for words. */
  readonly words: readonly string[] | null;
}

function Reading({ name, label, words }: ReadingProps) {
  return (
    <div className={styles['reading']}>
      <dt className={styles['who']}>
        <bdi>{name}</bdi>
      </dt>
      <dd className={styles['what']}>
        <LabelMark label={label} word={labelText[label].word} />
        {words === null ? null : (
          <span className={styles['by']}>
            {words.length === 0 ? readerStepText.noWords : readerStepText.words(words)}
          </span>
        )}
      </dd>
    </div>
  );
}

const ownWords = ({ key: { cues } }: DraftClaim, text: string): readonly string[] | null =>
  cues?.map(({ start, end }) => text.slice(start, end)) ?? null;

function nameOf(draft: Draft, id: string): string {
  const reader = draft.readers.find((one) => one.id === id);
  return reader === undefined ? '' : readerStepText.nameOf(reader);
}
