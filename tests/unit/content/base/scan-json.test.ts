import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from '../../../../content/base/scan-json.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const ROOMY = { list: 10_000, values: 100_000 };

describe('scanJson', () => {
  it.each([
    ['{"a": tru}', 6],
    ['', 0],
    ['{"a": 1,}', 8],
    ['[1 2]', 3],
    ['[1', 2],
    ['"open', 5],
    ['"tab\tinside"', 4],
    ['"\\x"', 1],
    ['{a: 1}', 1],
    ['{"a" 1}', 5],
    ['1 2', 2],
    ['[01]', 2],
  ])('names the place where %j stops being JSON', (text, at) => {
    expect(scanJson(text, { ...ROOMY, depth: 8 })).toEqual({ what: 'syntax', at });
  });

  it('names the place where the nesting becomes too deep', () => {
    expect(scanJson('[[1]]', { ...ROOMY, depth: 2 })).toBeNull();
    expect(scanJson('[[{}]]', { ...ROOMY, depth: 2 })).toEqual({ what: 'too-deep', at: 2 });
    expect(scanJson('['.repeat(1_000_000), { ...ROOMY, depth: 32 })).toEqual({ what: 'too-deep', at: 32 });
  });

  it('takes exactly what JSON.parse takes', () => {
    const written = fc.tuple(fc.json({ maxDepth: 4 }), fc.constantFrom(undefined, 1, '\t'));
    const damaged = fc.tuple(
      written,
      fc.nat(),
      fc.nat(3),
      fc.constantFrom('', ',', '"', '}', '\\', '0', ' ', 'e', '.'),
    );
    fc.assert(
      fc.property(damaged, ([[json, indent], place, cut, inserted]) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        const at = place % (text.length + 1);
        const broken = text.slice(0, at) + inserted + text.slice(at + cut);
        expect(scanJson(text, { ...ROOMY, depth: 20 })).toBeNull();
        expect(scanJson(broken, { ...ROOMY, depth: 20 }) === null).toBe(isJson(broken));
      }),
      { numRuns: 500 },
    );
  });

  it('walks through one string of many megabytes', () => {
    expect(scanJson(`"${'a'.repeat(8_000_000)}"`, { ...ROOMY, depth: 1 })).toBeNull();
  });
});
