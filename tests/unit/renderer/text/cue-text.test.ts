import { describe, expect, it } from 'vitest';
import { scoreCues } from '../../../../content/scoring/score-cues.ts';
import { cueText } from '../../../../renderer/text/cue-text.ts';

const say = (marked: readonly number[], inKey: readonly number[]) => cueText.compare(scoreCues(marked, inKey));

describe('cueText.compare', () => {
  it.each([
    { marked: [], inKey: [], said: 'The key agrees: no words support it.' },
    { marked: [], inKey: [1], said: 'You said no words support it. The key marks 1 word.' },
    { marked: [1, 2], inKey: [], said: 'You marked 2 words. The key marks none.' },
    { marked: [1, 2], inKey: [1, 2], said: 'Exactly the key’s words.' },
    { marked: [1, 2], inKey: [3, 4], said: 'You marked 2 words, and none of them is one of the key’s.' },
    { marked: [1], inKey: [3, 4], said: 'You marked 1 word, and it is not one of the key’s.' },
    { marked: [1, 2, 3, 9], inKey: [1, 2, 3, 4], said: 'You marked 3 of the key’s 4 words and 1 more.' },
    { marked: [1, 2, 3], inKey: [1, 2, 3, 4], said: 'You marked 3 of the key’s 4 words.' },
    { marked: [1, 2, 3, 4, 5, 6], inKey: [1, 2, 3, 4], said: 'You marked all 4 of the key’s words and 2 more.' },
    { marked: [1, 2], inKey: [1], said: 'You marked the key’s word and 1 more.' },
  ])('says “$said”', ({ marked, inKey, said }) => {
    expect(say(marked, inKey)).toBe(said);
  });
});
