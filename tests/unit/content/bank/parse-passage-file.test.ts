import { describe, expect, it } from 'vitest';
import { toPassageFile, type Passage } from '../../../../content/bank/format.ts';
import { MAX_PASSAGE_FILE_BYTES, parsePassageFile } from '../../../../content/bank/parse-passage-file.ts';
import { passage } from '../../../builders/passages.ts';

const ONE = passage('named-study', 'easy', 1);
const WITH_MORE: Passage = { ...ONE, language: 'de', from: 'Die Brücke' };

const refusal = (text: string) => {
  const read = parsePassageFile(text);
  return read.ok ? null : [read.error.code, read.error.place];
};
const withOne = (changed: Record<string, unknown>): string =>
  JSON.stringify({ format: 'claimsort-passages', version: 2, passages: [{ ...ONE, ...changed }] });

describe('parsePassageFile', () => {
  it('reads what it wrote, in the oldest version that can hold it', () => {
    for (const [passages, version] of [
      [[ONE], 1],
      [[ONE, { ...WITH_MORE, id: passage('named-study', 'easy', 2).id }], 2],
    ] as const) {
      const text = toPassageFile(passages);
      expect(text).toContain(`"version": ${String(version)}`);
      expect(parsePassageFile(text)).toEqual({ ok: true, value: passages });
      expect(parsePassageFile(`\ufeff${text}`)).toEqual({ ok: true, value: passages });
    }
  });

  it('refuses in version 1 what only version 2 can say', () => {
    const text = toPassageFile([WITH_MORE]).replace('"version": 2', '"version": 1');
    expect(refusal(text)).toEqual(['damaged-passages', 'passages[0].language']);
  });

  it.each([
    ['what is too large', ' '.repeat(MAX_PASSAGE_FILE_BYTES + 1), ['file-too-large', null]],
    ['what is cut off', toPassageFile([ONE]).slice(0, -9), ['damaged-passages', expect.stringMatching(/^line/)]],
    ['another kind of file', '{"format":"claimsort-lesson","version":1}', ['not-ours', 'format']],
    ['a newer version', '{"format":"claimsort-passages","version":3}', ['newer-format', 'version']],
    ['no passages', withOne({}).replace(/\[\{.*\}\]/s, '[]'), ['damaged-passages', 'passages']],
    ['half of a surrogate pair', withOne({ from: '\ud800' }), ['damaged-passages', 'passages[0].from']],
    ['a quote that is not there', withOne({ quote: { exact: 'nowhere' } }), ['damaged-passages', 'passages[0].quote']],
    ['a family of another label', withOne({ family: 'loaded-words' }), ['damaged-passages', 'passages[0].family']],
    [
      'a label that does not earn a point',
      withOne({ entry: { ...ONE.entry, credits: { evidence: 0.5, attribution: 0, rhetoric: 0 } } }),
      ['damaged-passages', 'passages[0].entry.credits'],
    ],
    [
      'words that are not in the claim',
      withOne({ entry: { ...ONE.entry, cues: [{ exact: 'nowhere' }] } }),
      ['damaged-passages', 'passages[0].entry.cues'],
    ],
    [
      'a technique whose words are not in the claim',
      withOne({ entry: { ...ONE.entry, techniques: [{ name: 'Doubt', words: { exact: 'nowhere' } }] } }),
      ['damaged-passages', 'passages[0].entry.techniques'],
    ],
    [
      'a debatable claim that does not say why',
      withOne({ entry: { ...ONE.entry, credits: { evidence: 1, attribution: 0.5, rhetoric: 0 } } }),
      ['damaged-passages', 'passages[0].entry.whyContested'],
    ],
  ])('refuses %s', (_, text, expected) => {
    expect(refusal(text)).toEqual(expected);
  });

  it('refuses an id that stands there twice', () => {
    expect(refusal(toPassageFile([ONE, ONE]))).toEqual(['damaged-passages', 'passages[1].id']);
  });
});
