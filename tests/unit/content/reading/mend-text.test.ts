import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnWords, mendText, type MendedText } from '../../../../content/reading/mend-text.ts';

const mend = (raw: string, context: readonly string[] = []): MendedText =>
  mendText(raw, learnWords([raw, ...context]), 4000);

/** The text before it was mended, but for white space: every repair taken back, the last first. */
const takeBack = ({ text, repairs }: MendedText): string =>
  repairs.reduceRight((now, { at, was, now: is }) => now.slice(0, at) + was + now.slice(at + is.length), text);

describe('mendText', () => {
  it.each<[string, string, string]>([
    ['joins a word that a line end cut', 'the gov-\nernment of', 'the government of'],
    ['also with spaces around the line end', 'the gov- \n  ernment of', 'the government of'],
    ['keeps the hyphen before a capital', 'an Anglo-\nSaxon word', 'an Anglo-Saxon word'],
    ['keeps the hyphen of a word that has one already', 'her mother-in-\nlaw came', 'her mother-in-law came'],
    ['keeps a dash between spaces', 'one - \ntwo', 'one - two'],
    ['keeps a hyphen behind a figure', 'in 2014-\nfollowing', 'in 2014- following'],
    ['makes a line end a space', 'one\ntwo', 'one two'],
    ['removes soft hyphens', 'gov\u00adern\u00adment', 'government'],
    ['joins at a soft hyphen at a line end', 'gov\u00ad\nernment', 'government'],
    ['makes no-break spaces ordinary', '5\u00a0000\u202fm', '5 000 m'],
    ['removes what is not to be seen', '\ufeffa\u200bb\u202ec\u0007', 'abc'],
    ['keeps joiners that mean something', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['separates joined letters', 'ﬁve oﬃces', 'five offices'],
    ['composes letters', 'cafe\u0301', 'café'],
    ['leaves quotation marks and misprints', '“It ’s teh ‘truth’” … —', '“It ’s teh ‘truth’” … —'],
  ])('%s', (_what, raw, text) => expect(mend(raw).text).toBe(text));

  it('keeps the hyphen of a word that is written with it elsewhere', () => {
    expect(mend('a long-\nterm plan', ['for the long-term good']).text).toBe('a long-term plan');
    expect(mend('a long-\nterm plan').text).toBe('a longterm plan');
  });

  it('notes each change where it is in the new text', () => {
    expect(mend('  the gov-\nernment\u00a0of').repairs).toEqual([
      { what: 'line-end-hyphen', at: 7, was: '-', now: '' },
      { what: 'no-break-space', at: 14, was: '\u00a0', now: ' ' },
    ]);
  });

  it('changes no more than it may', () => {
    const { text, repairs } = mendText('a\u00a0b\u00a0c', () => true, 1);
    expect([text, repairs.length]).toEqual(['a b\u00a0c', 1]);
  });

  it('can be taken back, whatever the text', () => {
    const piece = fc.constantFrom(
      ...['a', 'B', 'gov-\nern', ' ', '\n', '\u00a0', '\u00ad', '\u200b', 'ﬃ', 'e\u0301', '“', '-', '\u202e', 'ß'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const mended = mend(pieces.join(''));
        const plain = (text: string): string => text.replace(/\s|\u00ad|[\u200b\u202e\ufeff]/gu, '');
        // Only white space, and what is not to be seen at the ends, is not noted.
        expect(plain(takeBack(mended))).toBe(plain(pieces.join('')));
        for (const { at, now } of mended.repairs) expect(mended.text.slice(at, at + now.length)).toBe(now);
      }),
    );
  });

  it('is done with a million marks on one letter in linear time', () => {
    expect(mend(`a${'\u0301\u0315'.repeat(500_000)}`).text.length).toBeGreaterThan(900_000);
  });
});
