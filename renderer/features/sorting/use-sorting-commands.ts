import { useApp } from '../../state/use-app.ts';

/** The commands of the sorting screen. They never change, so they do not cause rendering. */
export const useSortingCommands = () => ({
  selectLabel: useApp((state) => state.selectLabel),
  commit: useApp((state) => state.commit),
  clearWords: useApp((state) => state.clearWords),
  sendWords: useApp((state) => state.sendWords),
  markWord: useApp((state) => state.markWord),
  takeBack: useApp((state) => state.takeBack),
  showReason: useApp((state) => state.showReason),
  showHint: useApp((state) => state.showHint),
  turnFlag: useApp((state) => state.turnFlag),
  goTo: useApp((state) => state.goTo),
  next: useApp((state) => state.next),
  back: useApp((state) => state.back),
  skip: useApp((state) => state.skip),
  retrySave: useApp((state) => state.retrySave),
  retryWords: useApp((state) => state.retryWords),
  sendHandIn: useApp((state) => state.sendHandIn),
  openResult: useApp((state) => state.openResult),
  showHistory: useApp((state) => state.showHistory),
  leaveAttempt: useApp((state) => state.leaveAttempt),
  dropRetry: useApp((state) => state.dropRetry),
  openOverlay: useApp((state) => state.openOverlay),
});
