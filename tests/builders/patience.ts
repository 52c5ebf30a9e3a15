/** How long something that takes a second or less on an idle machine is waited for, where waiting has to end at all. */
export const PATIENCE_MS = 90_000;

/** After which one step of a story is taken to hang; it may wait for several such things at once. */
export const STEP_PATIENCE_MS = 300_000;

/** After which another program that a test runs, such as LibreOffice, is taken to hang; seconds are usual. */
export const PROGRAM_PATIENCE_MS = 600_000;
