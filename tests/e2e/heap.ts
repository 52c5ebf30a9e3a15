import type { Page } from '@playwright/test';

/** Those of `needles` that stand anywhere in the memory of the window's process, as a heap snapshot shows it. */
export async function heapHolds(window: Page, needles: readonly string[]): Promise<readonly string[]> {
  const session = await window.context().newCDPSession(window);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  // The format of V8's heap snapshots: every string of the heap stands once in `strings`.
  const snapshot = JSON.parse(chunks.join('')) as { readonly strings: readonly string[] };
  const memory = snapshot.strings.join('\n');
  return needles.filter((needle) => memory.includes(needle));
}
