import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSafeJson } from '../../../../content/text/to-safe-json.ts';
import { hostileText, UNSAFE } from '../../../builders/hostile-text.ts';

describe('toSafeJson', () => {
  it('writes out what would speak to a terminal or turn a line', () => {
    expect(toSafeJson({ name: 'Zoë\u009b1m\u202e' })).toBe('{\n  "name": "Zoë\\u009b1m\\u202e"\n}');
  });

  it('means what was given, in lines that hold nothing unsafe', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileText, hostileText), { maxLength: 4 }), (entries) => {
        const value = Object.fromEntries(entries);
        const text = toSafeJson(value);
        for (const line of text.split('\n')) expect(line).not.toMatch(UNSAFE);
        expect(JSON.parse(text)).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });
});
