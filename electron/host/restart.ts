import { app } from 'electron';

/** Ends the program in its own time, with everything put away, and starts it again as it was started. */
export function restart(): void {
  app.relaunch();
  app.quit();
}
