import type { WebContents } from 'electron';

/**
 * Ends the process of a page, whatever that process is doing. Electron's own `forcefullyCrashRenderer` asks the process to
 * crash on Linux, which one that stands still does not hear.
 */
export function endPageProcess(page: Pick<WebContents, 'getOSProcessId' | 'isCrashed'>): void {
  const pid = page.getOSProcessId();
  // 0: there is none yet; and after a crash the number may be that of another program by now.
  if (pid <= 0 || page.isCrashed()) {
    return;
  }
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended in this moment.
  }
}
