import type { Ref } from 'react';
import type { Mode } from '../../../content/attempt/confidence.ts';
import { cueText } from '../../text/cue-text.ts';
import { shortcutsText } from '../../text/shortcuts-text.ts';
import { sortingText } from '../../text/sorting-text.ts';
import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import type { MainStep, Steps } from './plan-step.ts';
import styles from './panel-actions.module.css';

export interface PanelActionsProps {
  readonly steps: Steps;
  readonly mode: Mode;
  /** The key that skips, as it is printed; null when single keys are off. */
  readonly skipKey: string | null;
  /** The key that says that no words support the claim, as it is printed; null when it has no such use. */
  readonly noWordsKey: string | null;
  readonly mainButton: Ref<HTMLButtonElement>;
  readonly onBack: () => void;
  readonly onForward: () => void;
  readonly onSkip: () => void;
  readonly onNoWords: () => void;
  readonly onMain: () => void;
}

function sayMain(main: Exclude<MainStep, null>, mode: Mode): string {
  switch (main) {
    case 'save':
      return sortingText.retry;
    case 'words':
      return cueText.send;
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

/** The ways on from a claim: back, skip or forward, and the one dark button. */
export function PanelActions({
  steps,
  mode,
  skipKey,
  noWordsKey,
  mainButton,
  onBack,
  onForward,
  onSkip,
  onNoWords,
  onMain,
}: PanelActionsProps) {
  return (
    <div className={styles['actions']} data-asks-words={steps.canSayNoWords ? '' : undefined}>
      <Button isUnavailable={!steps.canGoBack} aria-keyshortcuts="ArrowLeft" onClick={onBack}>
        {sortingText.back} <KeyHint keyName={shortcutsText.keys.left} />
      </Button>
      {steps.canSkip ? (
        <Button data-step="skip" aria-keyshortcuts={skipKey ?? undefined} onClick={onSkip}>
          {sortingText.skip} {skipKey === null ? null : <KeyHint keyName={skipKey} />}
        </Button>
      ) : steps.main !== null && steps.main !== 'finish' ? null : (
        <Button isUnavailable={!steps.canGoForward} aria-keyshortcuts="ArrowRight" onClick={onForward}>
          {sortingText.forward} <KeyHint keyName={shortcutsText.keys.right} />
        </Button>
      )}
      {/* Always offered, beside the words: leaving it out where it is wrong would give the answer away. */}
      {steps.canSayNoWords ? (
        <Button data-step="no-words" aria-keyshortcuts={noWordsKey ?? undefined} onClick={onNoWords}>
          {cueText.none} {noWordsKey === null ? null : <KeyHint keyName={noWordsKey} />}
        </Button>
      ) : null}
      {steps.main === null ? null : (
        <Button
          ref={mainButton}
          look="primary"
          isUnavailable={!steps.isMainReady}
          aria-keyshortcuts="Enter"
          // Held down, Enter would run through the claims that come after.
          onKeyDown={(event) => {
            if (event.repeat && event.key === 'Enter') event.preventDefault();
          }}
          onClick={onMain}
        >
          {sayMain(steps.main, mode)} <KeyHint keyName={shortcutsText.keys.enter} />
        </Button>
      )}
    </div>
  );
}
