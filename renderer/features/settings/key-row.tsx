import { useState } from 'react';
import type { KeyAction } from '../../../content/profile/keys.ts';
import type { Settings } from '../../../content/profile/settings.ts';
import { keyActionText, settingsText } from '#text/settings-text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { printedKey, type Keyboard } from '../../ui/key-press.ts';
import { useKeyboard, useKeyboardNow } from '../../ui/keyboard-layout.tsx';
import styles from './key-row.module.css';
import { readKey, type KeyReading } from './read-key.ts';
import { LiveRegion } from '../../ui/live-region.tsx';

export interface KeyRowProps {
  readonly action: KeyAction;
  readonly keys: Settings['keys'];
  /** True while the next key press becomes the key of this action. */
  readonly isListening: boolean;
  readonly onListen: () => void;
  readonly onStop: () => void;
  readonly onTake: (key: string) => void;
}

const refusal = (reading: KeyReading, keys: Settings['keys'], keyboard: Keyboard): string | null => {
  if (reading.kind === 'unusable') return settingsText.keyUnusable;
  if (reading.kind === 'taken') {
    return settingsText.keyTaken(printedKey(keys[reading.by], keyboard), keyActionText[reading.by]);
  }
  return null;
};

export function KeyRow({ action, keys, isListening, onListen, onStop, onTake }: KeyRowProps) {
  const announce = useAnnounce();
  const keyboard = useKeyboard();
  const now = useKeyboardNow();
  const [problem, setProblem] = useState<string | null>(null);
  const word = keyActionText[action];
  const key = printedKey(keys[action], keyboard);

  return (
    <li className={styles['row']}>
      <span>{word}</span>
      <KeyHint keyName={key} />
      <Button
        size="small"
        aria-label={isListening ? `${settingsText.pressKey} ${word}` : settingsText.changeName(word, key)}
        onClick={() => {
          setProblem(null);
          onListen();
          announce(`${settingsText.pressKey} ${settingsText.pressKeyHint}`);
        }}
        onBlur={() => {
          setProblem(null);
          if (isListening) onStop();
        }}
        onKeyDown={(event) => {
          if (!isListening) return;
          const reading = readKey(event.nativeEvent, action, keys, now.current);
          if (event.key !== 'Tab') event.preventDefault();
          setProblem(refusal(reading, keys, keyboard));
          if (reading.kind === 'keep') onStop();
          if (reading.kind !== 'take') return;
          onTake(reading.key);
          announce(settingsText.keyChanged(word, printedKey(reading.key, keyboard)));
        }}
      >
        {isListening ? settingsText.pressKey : settingsText.change}
      </Button>
      <LiveRegion as="p" urgency="assertive" className={styles['problem']}>
        {isListening ? problem : null}
      </LiveRegion>
    </li>
  );
}
