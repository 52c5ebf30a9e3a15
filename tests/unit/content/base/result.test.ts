import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { err, failWith, ok, type Result, resultOf, valueOf } from '../../../../content/base/result.ts';

describe('resultOf', () => {
  it('answers with what its steps return', () => {
    const sum = resultOf(function* () {
      const one = yield* valueOf(ok(1));
      const two = yield* valueOf(ok(2));
      return one + two;
    });
    expect(sum).toStrictEqual(ok(3));
  });

  it('answers with the first failure and does nothing after it', () => {
    const done: string[] = [];
    const result = resultOf(function* () {
      done.push('first');
      yield* valueOf(err('full'));
      done.push('second');
      yield* valueOf(err('gone'));
      return null;
    });
    expect(result).toStrictEqual(err('full'));
    expect(done).toStrictEqual(['first']);
  });

  it('can be ended by a rule of its own', () => {
    const half = (whole: number): Result<number, string> =>
      resultOf(function* () {
        if (whole % 2 === 1) return yield* failWith('odd');
        return whole / 2;
      });
    expect(half(6)).toStrictEqual(ok(3));
    expect(half(7)).toStrictEqual(err('odd'));
  });

  it('throws on what is thrown: a bug is no failure', () => {
    const broken = () =>
      resultOf(function* () {
        yield* valueOf(ok(1));
        throw new TypeError('a bug');
      });
    expect(broken).toThrow(TypeError);
  });

  it('says the same as checking each result in turn', () => {
    const results = fc.array(fc.oneof(fc.integer().map(ok), fc.string().map(err)), { maxLength: 8 });
    fc.assert(
      fc.property(results, (all) => {
        const inSteps = resultOf(function* () {
          const values: number[] = [];
          for (const one of all) values.push(yield* valueOf<number, string>(one));
          return values;
        });
        const failed = all.find((one) => !one.ok);
        expect(inSteps).toStrictEqual(failed ?? ok(all.map((one) => (one.ok ? one.value : NaN))));
      }),
    );
  });
});
