import * as fc from 'fast-check';

/** What is done to the bytes of an archive. */
export const damage = fc.record({
  kind: fc.constantFrom('cut' as const, 'flip' as const, 'insert' as const, 'remove' as const, 'fill' as const),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.nat(40),
  byte: fc.nat(255),
  // The directory and its end decide what is read, and are a small part of the bytes.
  isNearEnd: fc.boolean(),
});

type Damage = typeof damage extends fc.Arbitrary<infer D> ? D : never;

/** The bytes with one damage done to them. */
export function harm(bytes: Buffer, { kind, at, size, byte, isNearEnd }: Damage): Buffer {
  const span = isNearEnd ? Math.min(400, bytes.length) : bytes.length;
  const place = bytes.length - span + Math.floor(at * span);
  switch (kind) {
    case 'cut':
      return bytes.subarray(0, place);
    case 'remove':
      return Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + size)]);
    case 'insert':
      return Buffer.concat([bytes.subarray(0, place), Buffer.alloc(size, byte), bytes.subarray(place)]);
    case 'flip':
    case 'fill': {
      const changed = Buffer.from(bytes);
      if (kind === 'flip' && place < changed.length) changed[place] = (changed[place] ?? 0) ^ (1 << (byte % 8));
      if (kind === 'fill') changed.fill(byte, place, Math.min(place + (size % 5), changed.length));
      return changed;
    }
  }
}
