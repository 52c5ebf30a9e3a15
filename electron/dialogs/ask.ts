import { dialog, type BrowserWindow } from 'electron';

interface Question<Answer extends string> {
  readonly title?: string;
  readonly message: string;
  readonly detail: string;
  /** The labels of the buttons, in order. Enter chooses the first. */
  readonly answers: Readonly<Record<Answer, string>>;
  /** The answer of Escape, and of the dialog's own close button. */
  readonly cancel: NoInfer<Answer>;
  /** Aborting it closes the dialog; the answer is then `cancel`. */
  readonly signal?: AbortSignal;
}

/** Asks a question in a dialog over a window, and returns the name of the answer. */
export async function ask<Answer extends string>(
  parent: BrowserWindow,
  { answers, cancel, ...said }: Question<Answer>,
): Promise<Answer> {
  // The keys of the record are its answers, which TypeScript does not say of any object.
  const names = Object.keys(answers) as unknown as readonly Answer[];
  const { response } = await dialog.showMessageBox(parent, {
    ...said,
    type: 'question',
    buttons: names.map((name) => answers[name]),
    defaultId: 0,
    cancelId: names.indexOf(cancel),
    noLink: true,
  });
  return names[response] ?? cancel;
}

/** The text for a failure: what happened, what is safe, and what to do now. */
interface Failed {
  readonly title: string;
  readonly happened: string;
  readonly safe: string;
  readonly next: string;
}

/** Reports a failure in a dialog over a window whose page cannot show it. */
export async function tellFailure(parent: BrowserWindow, { title, happened, safe, next }: Failed): Promise<void> {
  await dialog.showMessageBox(parent, { type: 'error', message: title, detail: `${happened} ${safe} ${next}` });
}

/**
 * Reports a failure before there is a window: in a dialog without a parent, or in the terminal if there is no display
 * either.
 */
export function tellFailureAtStart({ title, happened, safe, next }: Failed, cause: unknown): void {
  dialog.showErrorBox(title, `${happened} ${safe} ${next}\n\n${String(cause)}`);
}
