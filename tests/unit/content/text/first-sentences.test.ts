import { describe, expect, it } from 'vitest';
import { firstSentences } from '../../../../content/text/first-sentences.ts';

describe('firstSentences', () => {
  it('gives as many whole sentences as the words allow', () => {
    const text = 'It rained. We stayed in. Then it stopped.';
    expect(firstSentences(text, 'en', 5)).toEqual({ first: 'It rained. We stayed in.', hasMore: true });
    expect(firstSentences(text, 'en', 8)).toEqual({ first: text, hasMore: false });
  });

  it('gives the first sentence, however long, and nothing of an empty text', () => {
    expect(firstSentences('It rained all day. Then not.', 'en', 1).first).toBe('It rained all day.');
    expect(firstSentences('', 'en', 5)).toEqual({ first: '', hasMore: false });
  });

  it('counts the words of a script without spaces', () => {
    const { first } = firstSentences('水が冷たい。とても深い湖です。', 'ja', 4);
    expect(first).toBe('水が冷たい。');
  });

  it('takes a language that no platform knows for none in particular', () => {
    expect(firstSentences('One. Two.', 'en-a', 1).first).toBe('One.');
  });
});
