import { useEffect, useEffectEvent, useRef } from 'react';
import { MAX_SENTENCE, type SentenceKind } from '../../../content/attempt/sentence.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { useApp } from '../../state/use-app.ts';
import { besideText } from '#text/beside-text.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import styles from './beside-label.module.css';

export interface SentenceFieldProps {
  readonly claim: ClaimId;
  readonly about: SentenceKind;
  readonly label: string;
  /** The text under the field, by the number of characters left. */
  readonly hint: (left: number) => string;
  readonly value: string;
}

/** A sentence about a claim. It is saved when the field loses the focus, and when the claim changes. */
export function SentenceField({ claim, about, label, hint, value }: SentenceFieldProps) {
  const typeSentence = useApp((state) => state.typeSentence);
  const keepSentence = useApp((state) => state.keepSentence);
  const isNotSaved = useApp((state) =>
    state.unsavedSentences.some(
      ({ kind, request }) => kind === 'failed' && request.claim === claim && request.about === about,
    ),
  );
  const isTyped = useRef(false);
  const keep = () => {
    if (!isTyped.current) return;
    isTyped.current = false;
    void keepSentence(claim, about);
  };
  const keepLast = useEffectEvent(keep);
  useEffect(() => () => keepLast(), []);
  return (
    <div className={styles['sentence']} onBlur={keep}>
      <TextArea
        label={label}
        hint={hint(MAX_SENTENCE - value.length)}
        value={value}
        maxLength={MAX_SENTENCE}
        onChange={(text) => {
          isTyped.current = true;
          typeSentence(about, text);
        }}
      />
      <LiveRegion as="p" className={styles['note']}>
        {isNotSaved ? besideText.notSaved : null}
      </LiveRegion>
    </div>
  );
}
