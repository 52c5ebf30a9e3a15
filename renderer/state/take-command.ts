import { assertNever } from '../../content/base/assert-never.ts';
import type { ScreenCommand } from '../../content/machine/views.ts';
import type { AppState } from './app-state.ts';

/** Executes a command of the menu or the operating system. */
export function takeCommand(state: AppState, command: ScreenCommand): void {
  switch (command.kind) {
    case 'show-library':
      state.closeOverlay();
      void state.showLibrary();
      return;
    case 'show-practice':
      state.closeOverlay();
      void state.showPractice();
      return;
    case 'show-progress':
      state.closeOverlay();
      void state.showProgress();
      return;
    case 'show-classes':
      state.closeOverlay();
      void state.showClasses();
      return;
    case 'show-settings':
      state.showSettings();
      return;
    case 'show-guide':
      state.showGuide();
      return;
    case 'find':
      state.openFind();
      return;
    case 'show-shortcuts':
      state.openOverlay('shortcuts');
      return;
    case 'show-about':
      state.openOverlay('about');
      return;
    case 'open-file':
      void state.chooseFiles();
      return;
    case 'give-to-teacher':
      state.closeOverlay();
      void state.openResult(command.attempt);
      return;
    case 'files-opened':
      void state.takeOpenedFiles(command.files, command.handIns);
      return;
    case 'import-progress':
      state.takeImportProgress(command);
      return;
    case 'inbox-changed':
      void state.takeInboxChange(command);
      return;
    default:
      assertNever(command);
  }
}
