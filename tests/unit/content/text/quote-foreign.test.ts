import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteForeign } from '../../../../content/text/quote-foreign.ts';
import { hostileText, PILED_UP, TEN_MEGABYTES_OF_MARKS, UNSAFE } from '../../../builders/hostile-text.ts';
import { expectCost } from '../../../builders/processor-time.ts';

describe('quoteForeign', () => {
  it('leaves an ordinary text as it is, in any script', () => {
    for (const text of ['Zoë 李 😀 <b>', 'Đặng Thị Hồng', 'שָׁלוֹם', 'นี่ ผู้ที่', 'हिन्दी'])
      expect(quoteForeign(text)).toBe(text);
  });

  it('writes out what is hidden, breaks a line or turns its direction', () => {
    expect(quoteForeign('a\u202eb\0c\nd\u2028\ud800')).toBe(String.raw`a\u{202e}b\u{0}c\u{a}d\u{2028}\u{d800}`);
  });

  it.each(['می\u200cخواهم', 'क\u094d\u200dष', 'ශ්\u200dරී', 'র\u200d্য', '👩\u200d👩\u200d👧', '❤\ufe0f\u200d🔥'])(
    'leaves the joiner in %j, where it is a part of how this is written',
    (text) => expect(quoteForeign(text)).toBe(text),
  );

  it.each([
    ['Jo\u200chn', String.raw`Jo\u{200c}hn`],
    ['\u200dمن', String.raw`\u{200d}من`],
    ['می\u200c', String.raw`می\u{200c}`],
    ['می\u200c\u200cخواهم', `می\u200c${String.raw`\u{200c}`}خواهم`],
    ['a\u200dم', String.raw`a\u{200d}م`],
    ['👩\u200c👩', String.raw`👩\u{200c}👩`],
    ['李\u200d李', String.raw`李\u{200d}李`],
  ])('writes out the joiner in %j, where it joins nothing', (text, quoted) => expect(quoteForeign(text)).toBe(quoted));

  it('writes out marks that pile up on one letter', () => {
    expect(quoteForeign(`a${'\u0300'.repeat(6)}b`)).toBe(`a${'\u0300'.repeat(4)}${String.raw`\u{300}\u{300}`}b`);
  });

  it('is one short, well-formed line whatever it is given', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 20, max: 500 }), (text, most) => {
        const quoted = quoteForeign(text, most);
        expect(quoted.length).toBeLessThanOrEqual(most);
        expect(quoted).not.toMatch(UNSAFE);
        expect(quoted).not.toMatch(PILED_UP);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no time over ten megabytes of marks', async () => {
    await expectCost(() => expect(quoteForeign(TEN_MEGABYTES_OF_MARKS).length).toBeLessThanOrEqual(120), 500);
  });
});
