import X from 'lucide-react/icons/x';
import { readAloudText } from '#text/read-aloud-text.ts';
import { Button } from '../ui/button.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { Select } from '../ui/select.tsx';
import { useReadAloud } from './use-read-aloud.ts';
import styles from './read-aloud.module.css';

export interface ReadAloudPart {
  /** The label of the button. */
  readonly name: string;
  /** Returns the elements to read, in order; called when the button is pressed. */
  readonly find: () => readonly Element[];
}

export interface ReadAloudProps {
  readonly parts: readonly ReadAloudPart[];
  /** The language of the text. */
  readonly language: string;
  /** The speed; 1 is the normal speed of the voice. */
  readonly rate: number;
  readonly onRate: (rate: number) => void;
  readonly onClose: () => void;
}

const RATES = [0.75, 1, 1.25, 1.5] as const;

/** Controls for reading aloud: what to read and how fast, or a message if there is no voice. */
export function ReadAloud({ parts, language, rate, onRate, onClose }: ReadAloudProps) {
  const { hasVoice, isSpeaking, hasFailed, say, stop } = useReadAloud(language, rate);
  return (
    <div role="group" aria-label={readAloudText.name} className={styles['bar']} data-print="no">
      {hasVoice === true ? (
        <>
          {parts.map(({ name, find }) => (
            <Button key={name} size="small" onClick={() => say(find())}>
              {name}
            </Button>
          ))}
          <Button size="small" isUnavailable={!isSpeaking} onClick={stop}>
            {readAloudText.stop}
          </Button>
          <Select
            label={readAloudText.rate}
            size="small"
            options={RATES.map((one) => ({ value: String(one), label: readAloudText.rates[one] }))}
            value={String(rate)}
            onChange={(chosen) => onRate(Number(chosen))}
          />
        </>
      ) : null}
      <LiveRegion className={styles['none']}>
        {hasVoice === null ? <p>{readAloudText.looking}</p> : null}
        {hasVoice === false ? (
          <>
            <p>{readAloudText.noVoice}</p>
            <p>{readAloudText.noVoiceHint}</p>
          </>
        ) : null}
        {hasFailed ? <p>{readAloudText.failed}</p> : null}
      </LiveRegion>
      <span className={styles['close']}>
        <Button look="quiet" size="small" aria-label={readAloudText.close} onClick={onClose}>
          <X size="1.125em" aria-hidden="true" focusable="false" />
        </Button>
      </span>
    </div>
  );
}
