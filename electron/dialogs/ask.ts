import { dialog, type BrowserWindow } from 'electron';

interface Question<Answer extends string> {
  readonly title?: string;
  readonly message: string;
  readonly detail: string;
  /** What each button says, in their order. The first is chosen by Enter. */
  readonly answers: Readonly<Record<Answer, string>>;
  /** The answer of Escape, and of the dialog's own close button. */
  readonly cancel: NoInfer<Answer>;
  /** Closes the dialog when it is aborted; the answer is then `cancel`. */
  readonly signal?: AbortSignal;
}

/** Asks a question over a window, and gives the name of the answer. */
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

/** What is said of a failure: what happened, what is safe, and what to do now. */
interface Failed {
  readonly title: string;
  readonly happened: string;
  readonly safe: string;
  readonly next: string;
}

/** Tells of a failure over a window whose page cannot tell it. */
export async function tellFailure(parent: BrowserWindow, { title, happened, safe, next }: Failed): Promise<void> {
  await dialog.showMessageBox(parent, { type: 'error', message: title, detail: `${happened} ${safe} ${next}` });
}

/** Tells of a failure where there is no window yet: over nothing, or in the terminal where there is no screen either. */
export function tellFailureAtStart({ title, happened, safe, next }: Failed, cause: unknown): void {
  dialog.showErrorBox(title, `${happened} ${safe} ${next}\n\n${String(cause)}`);
}
