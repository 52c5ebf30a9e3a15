import { bringInText } from '#text/workshop-text.ts';

/** Says how a text came here: from the file of that name, or pasted. */
export const sayOrigin = (name: string | null): string => {
  const now = new Date().toISOString();
  return name === null ? bringInText.pastedOn(now) : bringInText.openedOn(name, now);
};
