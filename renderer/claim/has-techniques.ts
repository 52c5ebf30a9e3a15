import type { Judgement } from './say-feedback.ts';

/** What the words do, without a bare assertion: that is told with the words, because it is the lack of any. */
export const techniquesOf = ({ techniques }: Judgement['entry']) =>
  techniques.filter(({ name }) => name !== 'x-bare-assertion');

/** Whether there is something to say of what the words do. */
export const hasTechniques = (entry: Judgement['entry']): boolean => techniquesOf(entry).length > 0;
