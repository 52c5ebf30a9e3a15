import type { KeyAction } from '../../../content/profile/keys.ts';
import type { Settings } from '../../../content/profile/settings.ts';
import { flagKey, glossaryKey, hintKey, noWordsKey } from '../../claim/sorting-keys.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { keyActionText } from '#text/settings-text.ts';
import { shortcutsText } from '#text/shortcuts-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { printedKey, type Keyboard } from '../../ui/key-press.ts';
import { useKeyboard } from '../../ui/keyboard-layout.tsx';
import { KeyTable } from './key-table.tsx';
import styles from './shortcuts-dialog.module.css';

const letterRows = (keys: Settings['keys'], keyboard: Keyboard) =>
  // Object.keys returns strings; these are the keys of the record.
  (Object.keys(keyActionText) as KeyAction[]).map((action) => ({
    keyName: printedKey(keys[action], keyboard),
    does: keyActionText[action],
  }));

/** Keys that cannot be changed in the settings; without those that the person assigned to another action. */
const ownRows = (settings: Settings | null, keyboard: Keyboard) =>
  settings === null
    ? []
    : [
        { keyName: noWordsKey(settings, keyboard), does: shortcutsText.noWords },
        { keyName: hintKey(settings, keyboard), does: shortcutsText.hint },
        { keyName: flagKey(settings, keyboard), does: shortcutsText.flag },
        { keyName: glossaryKey(settings, keyboard), does: shortcutsText.glossary },
      ].flatMap(({ keyName, does }) => (keyName === null ? [] : [{ keyName, does }]));

/** A list of all shortcuts. */
export function ShortcutsDialog() {
  const settings = useApp(({ session }) => (session.kind === 'done' ? session.value.settings : null));
  const closeOverlay = useApp((state) => state.closeOverlay);
  const keyboard = useKeyboard();
  const { keys } = shortcutsText;
  return (
    <Dialog title={shortcutsText.title} closeName={appText.close} onClose={closeOverlay}>
      <div className={styles['keys']}>
        {settings?.hasLetterKeys === false ? <p>{shortcutsText.lettersOff}</p> : null}
        <KeyTable
          caption={shortcutsText.sorting}
          rows={[
            ...(settings?.hasLetterKeys === true ? letterRows(settings.keys, keyboard) : []),
            ...ownRows(settings, keyboard),
            { keyName: keys.enter, does: shortcutsText.next },
            { keyName: keys.left, does: shortcutsText.back },
            { keyName: keys.right, does: shortcutsText.forward },
          ]}
        />
        <KeyTable
          caption={shortcutsText.everywhere}
          rows={[
            { keyName: keys.tab, does: shortcutsText.move },
            { keyName: keys.enter, does: shortcutsText.press },
            { keyName: keys.escape, does: shortcutsText.leave },
          ]}
        />
        <p className={styles['hint']}>{shortcutsText.changeThem}</p>
      </div>
    </Dialog>
  );
}
