/**
 * Asks the driver, and asks once more where it forgot the question: the debugger of the main process now and then drops
 * a promise that it was told to wait for. Only for what may be asked twice.
 */
export const steady = <T>(ask: () => Promise<T>): Promise<T> =>
  ask().catch((error: unknown) => {
    if (String(error).includes('promise was garbage collected')) return ask();
    throw error;
  });
