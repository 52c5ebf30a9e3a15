import type { TestContext } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** Why a test could not run on this computer; the end of a run names it. */
    couldNotRun?: string;
  }
}

/** Leaves a test that this computer has no means for, with the reason, which is counted and said at the end of the run. */
export function needs({ task, skip }: TestContext, whyNot: string | null): void {
  if (whyNot === null) return;
  task.meta.couldNotRun = whyNot;
  skip(whyNot);
}
