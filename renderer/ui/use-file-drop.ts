import { useEffect, useEffectEvent } from 'react';

/**
 * Takes files that are dropped on the window for the screen that is shown, before the window takes them. `onFiles` gives
 * false for files that are not for this screen; the window then opens them as it does elsewhere.
 */
export function useFileDrop(onFiles: (files: readonly File[]) => boolean): void {
  const onDrop = useEffectEvent((event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0 && onFiles(files)) event.preventDefault();
  });
  useEffect(() => {
    // What comes to the window afterwards sees that it was taken.
    document.addEventListener('drop', onDrop);
    return () => document.removeEventListener('drop', onDrop);
  }, []);
}
