import type { IpcMainInvokeEvent, WebContents } from 'electron';

/** The origin of every page that this program shows. */
export const APP_ORIGIN = 'app://claimsort';

/**
 * True if a message comes from the main frame of our own window and that frame shows one of our pages; false for a
 * frame within the page, another window, and a frame that has navigated away.
 */
export function isOurPage(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  ours: Pick<WebContents, 'mainFrame'> | null,
): boolean {
  const frame = event.senderFrame;
  if (ours === null || frame === null || event.sender !== ours || frame !== ours.mainFrame) {
    return false;
  }
  return frame.url.startsWith(`${APP_ORIGIN}/`);
}
