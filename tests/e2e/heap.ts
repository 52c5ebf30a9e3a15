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

/**
 * Every sentence that only the key holds: all of its strings, wherever they stand in it, except words that the student's
 * half says too, and names of which the program knows a list (labels, kinds of source, techniques), which are one word.
 */
export function sentencesOfKey(lessonFile: string): readonly string[] {
  const { lesson, key } = JSON.parse(lessonFile) as { readonly lesson: unknown; readonly key: unknown };
  const studentsHalf = stringsIn(lesson);
  return stringsIn(key).filter((text) => text.includes(' ') && !studentsHalf.some((known) => known.includes(text)));
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
