import { describe, expect, it } from 'vitest';
import { cueWords } from '../../../../content/lesson/marked-words.ts';
import { splitWords } from '../../../../content/lesson/words.ts';
import type { KeyEntry } from '../../../../content/lesson/format.ts';
import type { Label } from '../../../../content/lesson/label.ts';
import type { Technique } from '../../../../content/lesson/technique.ts';
import { builtInLessons } from '../../../../content/lesson/built-in-lessons.ts';

const TEXT = 'The group has benefited from staggering amounts of weaponry left behind.';

const quote = (exact: string) => ({ exact, prefix: '', suffix: '' });
const entry = (
  label: Label,
  cues: readonly string[],
  techniques: readonly (readonly [name: Technique, words: string])[] = [],
): Pick<KeyEntry, 'label' | 'cues' | 'techniques'> => ({
  label,
  cues: cues.map(quote),
  techniques: techniques.map(([name, words]) => ({ name, words: quote(words) })),
});

const read = (text: string, positions: readonly number[]) =>
  splitWords(text, 'en')
    .filter((_, at) => positions.includes(at))
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
const wordsOf = (one: Pick<KeyEntry, 'label' | 'cues' | 'techniques'>) => {
  const { inKey, needed, besides } = cueWords(TEXT, splitWords(TEXT, 'en'), one);
  return { inKey: read(TEXT, inKey), needed: read(TEXT, needed), besides: read(TEXT, besides) };
};

describe('cueWords', () => {
  it('takes the words of a technique as the cue of rhetoric whose key has none of its own', () => {
    expect(wordsOf(entry('rhetoric', [], [['Loaded_Language', 'staggering amounts']]))).toEqual({
      ...{ inKey: 'staggering amounts', needed: 'staggering amounts', besides: '' },
    });
  });

  it('takes them beside a cue of the key’s own, which is all that has to be found', () => {
    const both = entry('rhetoric', ['has benefited'], [['Loaded_Language', 'staggering amounts']]);
    expect(wordsOf(both)).toEqual({
      ...{ inKey: 'has benefited staggering amounts', needed: 'has benefited', besides: '' },
    });
  });

  it('gives a bare assertion of plain words no cue, and calls none of its words wrong', () => {
    const bare = entry('rhetoric', [], [['x-bare-assertion', 'The group has benefited']]);
    expect(wordsOf(bare)).toEqual({ inKey: '', needed: '', besides: 'The group has benefited' });
  });

  it('leaves the words of a technique beside the cue of evidence and of attribution', () => {
    const loaded = entry('attribution', ['The group has'], [['Loaded_Language', 'staggering amounts']]);
    expect(wordsOf(loaded)).toEqual({
      ...{ inKey: 'The group has', needed: 'The group has', besides: 'staggering amounts' },
    });
  });

  it('marks some word wherever a shipped lesson names a technique that works by its words', () => {
    for (const { lesson, key } of builtInLessons) {
      const texts = new Map(lesson.claims.map(({ id, quote: { exact } }) => [id, exact]));
      for (const one of key.entries) {
        const named = one.techniques.filter(({ name }) => name !== 'x-bare-assertion' && name !== 'x-topic-sentence');
        if (one.label !== 'rhetoric' || named.length === 0) continue;
        const text = texts.get(one.claim) ?? '';
        const { inKey } = cueWords(text, splitWords(text, lesson.language), one);
        expect(inKey.length, `${lesson.id} ${one.claim}`).toBeGreaterThan(0);
      }
    }
  });
});
