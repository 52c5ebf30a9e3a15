import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumExactly } from '../../../../content/statistics/sums.ts';
import { shuffledBesides, unevenNumber } from './arbitraries.ts';

/** Another way to the same figure: doubles are whole multiples of 2^-1074, so whole numbers can add them. */
function sumOverIntegers(numbers: readonly number[]): bigint {
  return numbers.reduce((total, number) => total + scaled(number), 0n);
}

/** A double times 2^1074, exactly. */
function scaled(number: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  const bits = view.getBigUint64(0);
  const exponent = (bits >> 52n) & 0x7ffn;
  const fraction = bits & 0xfffffffffffffn;
  const size = exponent === 0n ? fraction : (fraction | (1n << 52n)) << (exponent - 1n);
  return number < 0 ? -size : size;
}

/** The next double above one that is not below 0. */
function nextAbove(number: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  view.setBigUint64(0, view.getBigUint64(0) + 1n);
  return view.getFloat64(0);
}

describe('sumExactly', () => {
  it('gives 0 for none and the number itself for one', () => {
    expect(sumExactly([])).toBe(0);
    expect(sumExactly([0.1])).toBe(0.1);
  });

  it('loses nothing where adding from the left does', () => {
    expect(sumExactly([1e16, 1, -1e16])).toBe(1);
    expect(sumExactly(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(sumExactly([1e100, 1, -1e100, 1e-100])).toBe(1);
  });

  it('rounds a tie by what lies below it', () => {
    expect(sumExactly([1, 2 ** -53])).toBe(1);
    expect(sumExactly([1, 2 ** -53, 2 ** -110])).toBe(1 + 2 ** -52);
    expect(sumExactly([1, 2 ** -52, 2 ** -53, -(2 ** -110)])).toBe(1 + 2 ** -52);
    expect(sumExactly([-1, -(2 ** -53), -(2 ** -110)])).toBe(-1 - 2 ** -52);
    expect(sumExactly([1, 2 ** -54, 2 ** -56])).toBe(1);
  });

  it('is the double nearest to the sum over whole numbers', () => {
    fc.assert(
      fc.property(fc.array(unevenNumber, { minLength: 1 }), (numbers) => {
        const sum = sumExactly(numbers);
        const off = scaled(sum) - sumOverIntegers(numbers);
        const toNext = scaled(nextAbove(Math.abs(sum))) - scaled(Math.abs(sum));
        expect(2n * (off < 0n ? -off : off)).toBeLessThanOrEqual(toNext);
      }),
    );
  });

  it('does not depend on the order of the numbers', () => {
    fc.assert(
      fc.property(shuffledBesides(fc.array(unevenNumber)), ([one, other]) => {
        expect(sumExactly(one)).toBe(sumExactly(other));
      }),
    );
  });
});
