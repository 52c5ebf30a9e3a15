import X from 'lucide-react/icons/x';
import { readAloudText } from '#text/read-aloud-text.ts';
import { Button } from '../ui/button.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { Select } from '../ui/select.tsx';
import { useReadAloud } from './use-read-aloud.ts';
import styles from './read-aloud.module.css';

export interface ReadAloudPart {
  /** What the button is called. */
  readonly name: string;
  /** What is read, in its order; asked for when the button is pressed. */
  readonly find: () => readonly Element[];
}

export interface ReadAloudProps {
  readonly parts: readonly ReadAloudPart[];
  /** Of what is read. */
  readonly language: string;
  /** How fast; 1 is the usual speed of the voice. */
  readonly rate: number;
  readonly onRate: (rate: number) => void;
  readonly onClose: () => void;
}

const RATES = [0.75, 1, 1.25, 1.5] as const;

/** What is read aloud, how fast, and where there is no voice that this is so. */
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
