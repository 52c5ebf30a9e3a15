import type { WebContents } from 'electron';

/**
 * Ends the process of a page, whatever it is doing. On Linux, Electron's `forcefullyCrashRenderer` asks the process to
 * crash, which a hanging process does not do.
 */
export function endPageProcess(page: Pick<WebContents, 'getOSProcessId' | 'isCrashed'>): void {
  const pid = page.getOSProcessId();
  // 0: there is no process yet. After a crash, another program may already have this process id.
  if (pid <= 0 || page.isCrashed()) {
    return;
  }
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // The process has just ended.
  }
}
