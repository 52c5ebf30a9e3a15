import Flag from 'lucide-react/icons/flag';
import type { Ref } from 'react';
import type { Mode } from '../../../content/attempt/mode.ts';
import { cueText } from '#text/cue-text.ts';
import { shortcutsText } from '#text/shortcuts-text.ts';
import { sortingText } from '#text/sorting-text.ts';
import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import type { MainStep, Steps } from './plan-step.ts';
import styles from './panel-actions.module.css';

/** Keys as they are printed; null if single-key shortcuts are off or the key has another use. */
export interface ActionKeys {
  readonly skip: string | null;
  readonly noWords: string | null;
  readonly flag: string | null;
  readonly hint: string | null;
}

export interface PanelActionsProps {
  readonly steps: Steps;
  readonly mode: Mode;
  readonly isFlagged: boolean;
  readonly keyNames: ActionKeys;
  readonly mainButton: Ref<HTMLButtonElement>;
  readonly onBack: () => void;
  readonly onForward: () => void;
  readonly onSkip: () => void;
  readonly onNoWords: () => void;
  readonly onSkipWords: () => void;
  readonly onFlag: () => void;
  readonly onHint: () => void;
  readonly onMain: () => void;
}

function sayMain(main: Exclude<MainStep, null>, mode: Mode): string {
  switch (main) {
    case 'save':
      return sortingText.retry;
    case 'words':
      return cueText.send;
    case 'reason':
      return sortingText.showReason;
    case 'next':
      return sortingText.next;
    case 'next-open':
      return sortingText.nextOpen;
    case 'finish':
      return mode === 'exam' ? sortingText.handIn : sortingText.seeResult;
    case 'result':
      return sortingText.backToResult;
    case 'history':
      return sortingText.backToHistory;
  }
}

const hint = (keyName: string | null) => (keyName === null ? null : <KeyHint keyName={keyName} />);

/** The buttons below a claim: back, skip or forward, and the primary one. */
export function PanelActions({ steps, mode, isFlagged, keyNames, mainButton, ...on }: PanelActionsProps) {
  const { main } = steps;
  // While words are asked for, the arrow keys move between them.
  const arrows = main === 'words' ? null : shortcutsText.keys;
  const { skip } = keyNames;
  const hasForward = !steps.canSkip && (main === null || main === 'finish' || main === 'reason');
  return (
    // A group, so that the accessibility tree has it: the primary button, which has the focus, goes with its claim. A screen
    // reader that misses it looks for the focus in what contained it. If that were the panel, it would find the new
    // question, take it for known, and not announce it.
    <div role="group" className={styles['actions']} data-asks-words={main === 'words' ? '' : undefined}>
      <Button
        isUnavailable={!steps.canGoBack}
        aria-keyshortcuts={arrows === null ? undefined : 'ArrowLeft'}
        onClick={on.onBack}
      >
        {sortingText.back} {hint(arrows?.left ?? null)}
      </Button>
      {main === 'words' ? (
        <Button data-step="skip" aria-keyshortcuts={skip ?? undefined} onClick={on.onSkipWords}>
          {cueText.skip} {hint(skip)}
        </Button>
      ) : steps.canSkip ? (
        <Button data-step="skip" aria-keyshortcuts={skip ?? undefined} onClick={on.onSkip}>
          {sortingText.skip} {hint(skip)}
        </Button>
      ) : hasForward ? (
        <Button isUnavailable={!steps.canGoForward} aria-keyshortcuts="ArrowRight" onClick={on.onForward}>
          {sortingText.forward} {hint(shortcutsText.keys.right)}
        </Button>
      ) : null}
      {steps.canHint ? (
        <Button data-step="hint" aria-keyshortcuts={keyNames.hint ?? undefined} onClick={on.onHint}>
          {sortingText.hint} {hint(keyNames.hint)}
        </Button>
      ) : null}
      {steps.canFlag ? (
        <Button
          data-step="flag"
          aria-label={sortingText.flagName}
          aria-pressed={isFlagged}
          aria-keyshortcuts={keyNames.flag ?? undefined}
          onClick={on.onFlag}
        >
          <Flag size={16} fill={isFlagged ? 'currentColor' : 'none'} aria-hidden="true" focusable="false" />
          {sortingText.flag} {hint(keyNames.flag)}
        </Button>
      ) : null}
      {/* Always offered, beside the words: leaving it out where it is wrong would give the answer away. */}
      {steps.canSayNoWords ? (
        <Button data-step="no-words" aria-keyshortcuts={keyNames.noWords ?? undefined} onClick={on.onNoWords}>
          {cueText.none} {hint(keyNames.noWords)}
        </Button>
      ) : null}
      {main === null ? null : (
        <Button
          ref={mainButton}
          look="primary"
          isUnavailable={!steps.isMainReady}
          aria-keyshortcuts="Enter"
          // If Enter is held down, it must not skip through the following claims.
          onKeyDown={(event) => {
            if (event.repeat && event.key === 'Enter') event.preventDefault();
          }}
          onClick={on.onMain}
        >
          {sayMain(main, mode)} {hint(shortcutsText.keys.enter)}
        </Button>
      )}
    </div>
  );
}
