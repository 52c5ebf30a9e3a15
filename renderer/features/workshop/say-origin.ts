import { bringInText } from '#text/workshop-text.ts';

/** Describes where a text came from: from the file of that name, or pasted. */
export const sayOrigin = (name: string | null): string => {
  const now = new Date().toISOString();
  return name === null ? bringInText.pastedOn(now) : bringInText.openedOn(name, now);
};
