import type { AttemptView } from '../../../content/desk/views.ts';
import type { Settings } from '../../../content/profile/settings.ts';
import type { Steps } from './plan-step.ts';
import type { KeyCommand } from '../../judging/sorting-keys.ts';
import { useSortingCommands } from './use-sorting-commands.ts';
import { useSortingKeys } from '../../judging/use-sorting-keys.ts';

export interface SortingSteps {
  readonly view: AttemptView;
  readonly settings: Settings;
  readonly steps: Steps;
  readonly markedWords: readonly number[];
  readonly onFinish: () => void;
  readonly onOverview: () => void;
}

/** What the buttons under the panel do, and the same by key. */
export function useSortingSteps({ view, settings, steps, markedWords, onFinish, onOverview }: SortingSteps) {
  const commands = useSortingCommands();
  const goForward = () => {
    if (steps.canGoForward) commands.next();
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
        commands.back();
        return;
      case 'forward':
        goForward();
        return;
      case 'skip':
        if (steps.canSkip) commands.skip();
        return;
      case 'overview':
        onOverview();
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
