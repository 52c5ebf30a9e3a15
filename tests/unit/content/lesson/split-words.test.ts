import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWords, splitWordsOfVersion1, wordsInSpans } from '../../../../content/lesson/words.ts';
import { builtInLessons } from '../../../../content/lesson/built-in-lessons.ts';

const words = (text: string, language = 'en') =>
  splitWords(text, language).map(({ start, end }) => text.slice(start, end));

describe('splitWords', () => {
  it('leaves quotation marks, currency and full stops outside, and keeps 2,000 whole', () => {
    expect(words('“are said to”, $2,000')).toEqual(['are', 'said', 'to', '2,000']);
  });

  it('keeps a hyphen and an apostrophe inside a word', () => {
    expect(words('The so-called moderates don’t know it.')).toEqual([
      'The',
      'so-called',
      'moderates',
      'don’t',
      'know',
      'it',
    ]);
  });

  it('separates words at a no-break space', () => {
    expect(words('report\u00a0 that')).toEqual(['report', 'that']);
  });

  it('finds nothing in punctuation', () => {
    expect(words(' … “”—')).toEqual([]);
  });

  it.each([
    [
      'de',
      'Die Kraft-Wärme-Kopplung kostet 2.500,50 €, sagt’s Özdemir.',
      'Die Kraft-Wärme-Kopplung kostet 2.500,50 sagt’s Özdemir',
    ],
    ['ar', 'قالت ليلى: «سمعتُ ٢٬٥٠٠ مرة (2014)!»', 'قالت ليلى سمعتُ ٢٬٥٠٠ مرة 2014'],
    ['he', 'הגשר נסגר ב-22:00, לפי 31/7', 'הגשר נסגר ב-22:00 לפי 31/7'],
    ['en', 'At 22:00 on 31/7: closed', 'At 22:00 on 31 7 closed'],
    ['ur', 'شام ۲۲:۰۰ بجے: بند', 'شام ۲۲:۰۰ بجے بند'],
    ['fa', 'او می‌خواهد ۳٫۵ میلیون؟', 'او می‌خواهد ۳٫۵ میلیون'],
    ['he', 'דובר צה״ל אמר: "ג׳ורג\' לא ידע" ב-2014.', 'דובר צה״ל אמר ג׳ורג לא ידע ב-2014'],
    ['hi', 'उन्होंने कहा: «पुल बंद है», 2,500 लोग।', 'उन्होंने कहा पुल बंद है 2,500 लोग'],
    ['ml', 'അവന്\u200d പറഞ്ഞു, അവര്\u200d.', 'അവന്\u200d പറഞ്ഞു അവര്\u200d'],
    ['ca', 'La col·lecció de l’any', 'La col·lecció de l’any'],
  ])('splits %s at its spaces and signs', (language, text, expected) => {
    expect(words(text, language).join(' ')).toBe(expected);
  });

  it.each([
    ['zh', '市长说大桥在2014年5月关闭了三次。', ['市长', '2014', '关闭']],
    ['ja', '橋の記録には、2014年5月に閉鎖とTwitterで話した。', ['橋', '記録', '2014', '閉鎖', 'Twitter']],
    ['th', 'นายกเทศมนตรีกล่าวว่าสะพานปิด 3 ครั้ง', ['สะพาน', 'ปิด', '3', 'ครั้ง']],
  ])('finds words in %s, which sets no spaces between them', (language, text, some) => {
    const found = words(text, language);
    expect(found).toEqual(expect.arrayContaining(some));
    expect(Math.max(...found.map(({ length }) => length))).toBeLessThan(text.length / 2);
    expect(found.join('')).not.toMatch(/[。、\s]/u);
  });

  it('splits by the script alone where the tag names no language', () => {
    expect(words('橋の記録', 'no such tag!')).toContain('記録');
    expect(words('so they say', 'no such tag!')).toEqual(['so', 'they', 'say']);
  });

  it('splits every claim of the shipped lessons as the first version did', () => {
    for (const { lesson } of builtInLessons) {
      for (const { quote } of lesson.claims) {
        expect(splitWords(quote.exact, lesson.language)).toEqual(splitWordsOfVersion1(quote.exact));
      }
    }
  });

  it('gives spans in order that do not overlap and hold no space, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let before = 0;
        for (const { start, end } of splitWords(text, 'ja')) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toMatch(/\s/u);
          before = end;
        }
      }),
    );
  });
});

describe('wordsInSpans', () => {
  it('counts a word of which the span holds only a part', () => {
    const text = 'officials say so';
    expect(wordsInSpans(splitWords(text, 'en'), [{ start: 6, end: 13 }])).toEqual([0, 1]);
  });

  it('finds no word in a span of spaces, and none without spans', () => {
    expect(wordsInSpans(splitWords('a b', 'en'), [{ start: 1, end: 2 }])).toEqual([]);
    expect(wordsInSpans(splitWords('a b', 'en'), [])).toEqual([]);
  });
});
