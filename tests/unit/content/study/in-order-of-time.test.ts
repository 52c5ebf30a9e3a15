import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrderOfTime } from '../../../../content/study/in-order-of-time.ts';

const NOW = '2026-11-23T12:00:00.000Z';
const named = (name: string, startedAt: string) => ({ name, digest: { startedAt } });
const namesOf = (attempts: readonly { readonly name: string }[]) => attempts.map(({ name }) => name).join(' ');

describe('inOrderOfTime', () => {
  it('puts what was brought in from another computer between what is here', () => {
    const here = [named('mon', '2026-11-16T10:00:00.000Z'), named('fri', '2026-11-20T10:00:00.000Z')];
    const brought = [named('wed', '2026-11-18T10:00:00.000Z')];
    expect(namesOf(inOrderOfTime([...here, ...brought], NOW))).toBe('mon wed fri');
  });

  it.each(['2001-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z', '2037-01-01T00:00:00.000Z'])(
    'leaves what a wrong clock calls %s where it came',
    (wrong) => {
      const attempts = [
        named('first', '2026-11-16T10:00:00.000Z'),
        named('wrong', wrong),
        named('wrong too', wrong),
        named('last', '2026-11-17T10:00:00.000Z'),
      ];
      expect(namesOf(inOrderOfTime(attempts, NOW))).toBe('first wrong wrong too last');
    },
  );

  it('believes the time of an attempt that is started right now', () => {
    const attempts = [named('now', NOW), named('earlier', '2026-11-16T10:00:00.000Z')];
    expect(namesOf(inOrderOfTime(attempts, NOW))).toBe('earlier now');
  });

  it('keeps what was begun in the same moment in the order in which it came', () => {
    const attempts = ['b', 'a', 'c'].map((name) => named(name, '2026-11-16T10:00:00.000Z'));
    expect(namesOf(inOrderOfTime(attempts, NOW))).toBe('b a c');
  });

  it('gives the same, in whatever order the attempts of right clocks came', () => {
    const times = fc.uniqueArray(
      fc.date({ min: new Date('2025-01-01T00:00:00.000Z'), max: new Date(NOW), noInvalidDate: true }),
      { selector: (date) => date.getTime() },
    );
    const twoOrders = times.chain((dates) => {
      const attempts = dates.map((date) => named(date.toISOString(), date.toISOString()));
      return fc.tuple(fc.constant(attempts), fc.shuffledSubarray(attempts, { minLength: attempts.length }));
    });
    fc.assert(
      fc.property(twoOrders, ([one, other]) => {
        expect(inOrderOfTime(other, NOW)).toEqual(inOrderOfTime(one, NOW));
      }),
    );
  });
});
