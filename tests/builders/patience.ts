/** How long something that takes a second or less on an idle machine is waited for, where waiting has to end at all. */
export const PATIENCE_MS = 90_000;
