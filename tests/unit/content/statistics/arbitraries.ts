import fc from 'fast-check';

/** A list beside the same list in another order. */
export const shuffledBesides = <T>(list: fc.Arbitrary<T[]>): fc.Arbitrary<readonly [T[], T[]]> =>
  list.chain((items) =>
    fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length })),
  );

/** Numbers of very unlike sizes, among which the order of adding would show. */
export const unevenNumber = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.double({ min: -1, max: 1, noNaN: true }),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
);

/** Rows of equal length. */
export const table = <T>(cell: fc.Arbitrary<T>, columns: number, rows = 12): fc.Arbitrary<T[][]> =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: rows });
