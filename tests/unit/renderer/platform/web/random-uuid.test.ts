import { describe, expect, it } from 'vitest';
import { eventIdSchema } from '../../../../../content/journal/event.ts';
import { randomUuid } from '../../../../../renderer/platform/web/random-uuid.ts';

describe('randomUuid', () => {
  it('makes ids that the journal takes, whatever the bytes are', () => {
    for (const byte of [0x00, 0x5a, 0xff]) {
      const id = randomUuid({ getRandomValues: (array) => (array instanceof Uint8Array ? array.fill(byte) : array) });
      expect(eventIdSchema.safeParse(id).success).toBe(true);
    }
  });

  it('writes the bytes of RFC 9562 in order', () => {
    const id = randomUuid({
      getRandomValues: (array) => {
        if (array instanceof Uint8Array) array.set(Array.from({ length: 16 }, (_, at) => at));
        return array;
      },
    });
    expect(id).toBe('00010203-0405-4607-8809-0a0b0c0d0e0f');
  });
});
