/** Runs the work, and returns the errors that nothing caught meanwhile: exceptions and rejected promises. */
export async function unhandledDuring(work: () => Promise<void>): Promise<readonly unknown[]> {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
  try {
    await work();
  } finally {
    process.off('uncaughtException', note);
    process.off('unhandledRejection', note);
  }
  return unhandled;
}
