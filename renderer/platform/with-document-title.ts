/** Runs `work` while the document has another title, because a PDF takes its title from the document. */
export async function withDocumentTitle<T>(title: string, work: () => Promise<T>): Promise<T> {
  const shown = document.title;
  document.title = title;
  const done = await work();
  // If another screen was opened in the meantime, keep its title.
  if (document.title === title) document.title = shown;
  return done;
}
