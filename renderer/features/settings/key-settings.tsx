import { useState } from 'react';
import { DEFAULT_KEYS, type KeyAction } from '../../../content/profile/keys.ts';
import type { Settings } from '../../../content/profile/settings.ts';
import { useApp } from '../../state/use-app.ts';
import { keyActionText, settingsText } from '#text/settings-text.ts';
import { Button } from '../../ui/button.tsx';
import { KeyRow } from './key-row.tsx';
import styles from './key-settings.module.css';

export interface KeySettingsProps {
  readonly keys: Settings['keys'];
}

export function KeySettings({ keys }: KeySettingsProps) {
  const changeSettings = useApp((state) => state.changeSettings);
  const [chosen, setChosen] = useState<KeyAction | null>(null);
  return (
    <div className={styles['keys']}>
      <h3 className={styles['title']}>{settingsText.keysTitle}</h3>
      <p className={styles['hint']}>{settingsText.keysHint}</p>
      <ul className={styles['list']}>
        {/* Object.keys forgets which strings the keys of a record are. */}
        {(Object.keys(keyActionText) as KeyAction[]).map((action) => (
          <KeyRow
            key={action}
            action={action}
            keys={keys}
            isListening={chosen === action}
            onListen={() => setChosen(action)}
            onStop={() => setChosen(null)}
            onTake={(key) => {
              setChosen(null);
              void changeSettings({ keys: { ...keys, [action]: key } });
            }}
          />
        ))}
      </ul>
      <div>
        <Button size="small" onClick={() => void changeSettings({ keys: DEFAULT_KEYS })}>
          {settingsText.resetKeys}
        </Button>
      </div>
    </div>
  );
}
