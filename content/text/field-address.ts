/** A field of a form on paper: a line to write on, or one box of a group of which one is chosen. */
export interface FormField {
  /** Identifies the field; all boxes of a group have the same. */
  readonly name: string;
  /** Its name for people who use a screen reader. */
  readonly title: string;
  /** null for a line to write on. `value` has only ASCII letters, digits and hyphens. */
  readonly option: { readonly value: string; readonly title: string } | null;
}

const SCHEME = 'claimsort-field:';

/**
 * The address of a link that marks the place of a field on a page that is printed. Chromium writes no form fields into
 * a PDF, but it does write links.
 */
export function toFieldAddress({ name, title, option }: FormField): string {
  const parts = [name, title, ...(option === null ? [] : [option.value, option.title])];
  return `${SCHEME}${parts.map(encodeURIComponent).join('/')}`;
}

/** The field of such an address; null for any other address. */
export function parseFieldAddress(address: string): FormField | null {
  if (!address.startsWith(SCHEME)) return null;
  const [name, title, value, optionTitle] = address.slice(SCHEME.length).split('/').map(decodeURIComponent);
  if (name === undefined || title === undefined) return null;
  if (value === undefined || optionTitle === undefined) return { name, title, option: null };
  return /^[a-z0-9-]+$/iu.test(value) ? { name, title, option: { value, title: optionTitle } } : null;
}
