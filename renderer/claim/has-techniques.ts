import type { Judgement } from './say-feedback.ts';

/**
 * The techniques in the wording, without a bare assertion: that is described with the words, because it is the absence
 * of any.
 */
export const techniquesOf = ({ techniques }: Judgement['entry']) =>
  techniques.filter(({ name }) => name !== 'x-bare-assertion');

/** Whether the entry has techniques to describe. */
export const hasTechniques = (entry: Judgement['entry']): boolean => techniquesOf(entry).length > 0;
