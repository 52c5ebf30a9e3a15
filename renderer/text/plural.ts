/** The forms of one phrase. Languages with more forms than English add theirs; `other` is always there. */
export interface PluralForms {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

const rules = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** A number as it is written: `24.5`, `1,000`. */
export const formatNumber = (value: number): string => numbers.format(value);

/** The form that goes with `count`, its `#` replaced by the number: plural(3, { one: '# claim', other: '# claims' }) → "3 claims". */
export const plural = (count: number, forms: PluralForms): string =>
  (forms[rules.select(count)] ?? forms.other).replace('#', formatNumber(count));
