import type { Confidence } from '../../../content/attempt/confidence.ts';
import { formatNumber } from '../number-text.ts';

/** How often a person was right at one confidence step: `hits` of `n` answers. */
export function sayConfidence(confidence: Confidence, n: number, hits: number): string {
  const said = { guess: 'you guessed', fairly: 'you were fairly sure', sure: 'you were sure' }[confidence];
  return n === 1
    ? `The one time ${said}, you were ${hits === 1 ? 'right' : 'wrong'}.`
    : `When ${said}, you were right ${formatNumber(hits)} of ${formatNumber(n)} times.`;
}
