/** Does a piece of work while the document has another title: a PDF takes its own from the document that it is made of. */
export async function withDocumentTitle<T>(title: string, work: () => Promise<T>): Promise<T> {
  const shown = document.title;
  document.title = title;
  const done = await work();
  // A screen that came meanwhile has a title of its own.
  if (document.title === title) document.title = shown;
  return done;
}
