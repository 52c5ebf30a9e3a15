import { useEffect, useRef, useState } from 'react';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { useApp } from '../../state/use-app.ts';
import { besideText } from '#text/beside-text.ts';
import { Button } from '../../ui/button.tsx';
import { Said } from './said.tsx';
import { SentenceField } from './sentence-field.tsx';
import styles from './beside-label.module.css';

export interface SeeDifferentlyProps {
  readonly claim: ClaimId;
  readonly value: string;
}

/** A sentence that disagrees with the key or adds to it: offered after the reason, never required. */
export function SeeDifferently({ claim, value }: SeeDifferentlyProps) {
  const isHandedIn = useApp(({ can }) => can('writeHandIn'));
  const [isWriting, setIsWriting] = useState(false);
  const wasWriting = useRef(false);
  const place = useRef<HTMLDivElement>(null);
  // The field appears and disappears under the focus, so the focus moves with it.
  useEffect(() => {
    if (wasWriting.current !== isWriting) {
      place.current?.querySelector<HTMLElement>(isWriting ? 'textarea' : 'button')?.focus();
    }
    wasWriting.current = isWriting;
  }, [isWriting]);
  return (
    <div ref={place} className={styles['differs']} data-writing={isWriting || undefined}>
      {isWriting ? (
        <SentenceField
          claim={claim}
          about="differs"
          label={besideText.differsLabel}
          hint={isHandedIn ? besideText.differsHint : besideText.differsHintKept}
          value={value}
        />
      ) : (
        <Said title={besideText.differsSaid} text={value} />
      )}
      <div>
        <Button
          look={isWriting ? 'plain' : 'quiet'}
          onClick={() => {
            setIsWriting(!isWriting);
          }}
        >
          {isWriting ? besideText.done : value.trim() === '' ? besideText.differs : besideText.change}
        </Button>
      </div>
    </div>
  );
}
