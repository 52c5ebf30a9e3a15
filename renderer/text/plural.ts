import { LOCALE } from '#text/locale.ts';
import { formatNumber } from './number-text.ts';

/**
 * The forms of a phrase. `zero` is for exactly 0 in every language, because "nothing" often takes other words than a
 * number. The others are the grammatical forms of the language; `other` is always present.
 */
export interface PluralForms {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

const rules = new Intl.PluralRules(LOCALE);

// Intl.PluralRules returns "zero" only in languages whose grammar has this form (not English), where it may also mean
// 10; so 0 is checked first.
function formOf(count: number, forms: PluralForms): string {
  if (count === 0 && forms.zero !== undefined) return forms.zero;
  const form = rules.select(count);
  return (form === 'zero' ? undefined : forms[form]) ?? forms.other;
}

/**
 * The form that goes with `count`, its `#` replaced by the number: plural(3, { one: '# claim', other: '# claims' }) gives
 * "3 claims", and plural(0, { zero: 'no claims', other: '# claims' }) gives "no claims".
 */
export const plural = (count: number, forms: PluralForms): string =>
  formOf(count, forms).replace('#', formatNumber(count));
