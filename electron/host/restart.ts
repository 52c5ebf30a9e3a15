import { app } from 'electron';

/** Exits the program cleanly and starts it again with the same arguments. */
export function restart(): void {
  app.relaunch();
  app.quit();
}
