import type { AttemptView } from '../../../content/desk/views.ts';
import type { Settings } from '../../../content/profile/settings.ts';
import type { Steps } from './plan-step.ts';
import type { KeyCommand } from '../../claim/sorting-keys.ts';
import { useSortingCommands } from './use-sorting-commands.ts';
import { useSortingKeys } from '../../claim/use-sorting-keys.ts';

export interface SortingSteps {
  readonly view: AttemptView;
  readonly settings: Settings;
  readonly steps: Steps;
  readonly markedWords: readonly number[];
  /** Moves the focus to the words that are asked for. */
  readonly onSeekWords: () => void;
  readonly onFinish: () => void;
  readonly onOverview: () => void;
  readonly onGlossary: () => void;
}

/** The actions of the buttons below the panel, also by keyboard. */
export function useSortingSteps({
  view,
  settings,
  steps,
  markedWords,
  onSeekWords,
  onFinish,
  onOverview,
  onGlossary,
}: SortingSteps) {
  const commands = useSortingCommands();
  const goForward = () => {
    if (steps.canGoForward) commands.next();
  };
  // While words are asked for, the arrow keys move among them, wherever the focus was: after a resume or a click it is
  // elsewhere, and the claim before or after is not what was meant.
  const byArrow = (move: () => void) => {
    if (steps.main === 'words') onSeekWords();
    else move();
  };
  const sayNoWords = () => {
    commands.clearWords();
    void commands.sendWords([]);
  };
  const doMain = () => {
    if (!steps.isMainReady) return;
    switch (steps.main) {
      case null:
        return;
      case 'save':
        void commands.retrySave(view.current);
        void commands.retryWords();
        return;
      case 'words':
        void commands.sendWords(markedWords);
        return;
      case 'reason':
        void commands.showReason();
        return;
      case 'next':
        commands.next();
        return;
      case 'next-open':
        commands.skip();
        return;
      case 'finish':
        onFinish();
        return;
      case 'result':
        void commands.openResult(view.attempt);
        return;
      case 'history':
        void commands.showHistory();
    }
  };
  const obey = (command: KeyCommand) => {
    switch (command.kind) {
      case 'select':
        commands.selectLabel(command.label);
        return;
      case 'commit':
        void commands.commit(command.confidence);
        return;
      case 'main':
        doMain();
        return;
      case 'back':
        byArrow(commands.back);
        return;
      case 'forward':
        byArrow(goForward);
        return;
      case 'skip':
        if (steps.main === 'words') void commands.showReason();
        else if (steps.canSkip) commands.skip();
        return;
      case 'flag':
        if (steps.canFlag) void commands.turnFlag();
        return;
      case 'hint':
        if (steps.canHint) void commands.showHint();
        return;
      case 'overview':
        onOverview();
        return;
      case 'glossary':
        onGlossary();
        return;
      case 'no-words':
        if (steps.canSayNoWords) sayNoWords();
        return;
      case 'shortcuts':
        commands.openOverlay('shortcuts');
    }
  };
  useSortingKeys(settings, obey);
  return { doMain, goForward, sayNoWords };
}
