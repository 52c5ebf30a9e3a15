import { describe, expect, it } from 'vitest';
import { findInText } from '../../../../content/lesson/find-in-text.ts';

const found = (text: string, wanted: string) =>
  findInText(text, wanted).map(({ start, end }) => text.slice(start, end));

describe('findInText', () => {
  it.each([
    ['Über “über” uber', 'uber', ['Über', 'über', 'uber']],
    ['cafe\u0301 and café', 'CAFE', ['cafe\u0301', 'café']],
    ['It’s — so', "it's - so", ['It’s — so']],
    ['يُظهر سجلّ الجسر', 'سجل', ['سجلّ']],
    ['橋の記録、記録', '記録', ['記録', '記録']],
    ['two\u00a0words', 'two words', ['two\u00a0words']],
    ['aaa', 'aa', ['aa']],
    ['„Nein“, «non» und “no”', '"non"', ['«non»']],
    ['„Nein“ sagt er', '"nein"', ['„Nein“']],
    ['die ‚Brücke‘ und l´eau', "l'eau", ['l´eau']],
    ['Die Straße, STRASSE', 'strasse', ['Straße', 'STRASSE']],
    ['w Łodzi i Łódź', 'łódź', ['Łodz', 'Łódź']],
    ['w Łodzi i Łódź', 'lodz', ['Łodz', 'Łódź']],
    ['ISPARTA ve Isparta, ısparta', 'isparta', ['ISPARTA', 'Isparta', 'ısparta']],
    ['ο Θεός λέει', 'ΘΕΟΣ', ['Θεός']],
    ['צה״ל אמר, צה"ל', 'צה"ל', ['צה״ל', 'צה"ל']],
    ['שָׁלוֹם בית־ספר', 'שלום', ['שָׁלוֹם']],
    ['בית־ספר', 'בית-ספר', ['בית־ספר']],
    ['یہ کتاب ہے', 'كتاب', ['کتاب']],
    ['पुल की रिपोर्ट, पुल का, क़लम', 'की', ['की']],
    ['क़लम और कलम', 'कलम', ['क़लम', 'कलम']],
    ['ที่นี่มีนา มาก', 'มา', ['มา']],
    ['がくせい かく', 'かく', ['かく']],
    ['か\u3099くせい かく', 'かく', ['かく']],
    ['か\u3099くせい', 'がく', ['か\u3099く']],
    ['각각 가다', '가', ['가']],
    ['oﬃce of', 'office', ['oﬃce']],
    ['در سال ۱۴۰۳ و ١٢٣ و 1403', '1403', ['۱۴۰۳', '1403']],
    ['१२ लोग, 12 लोग', '१२', ['१२', '12']],
    ['½ cup, 1/2 cup', '1/2', ['½', '1/2']],
    ['two  words,\u00a0\ntwo words', 'two words', ['two  words', 'two words']],
    ['\u{1f469}\u200d\u{1f469}\u200d\u{1f467} and \u{1f469}', '\u{1f469}', ['\u{1f469}']],
    ['\u{1f44d}\u{1f3fd} and \u{1f44d}', '\u{1f44d}', ['\u{1f44d}\u{1f3fd}', '\u{1f44d}']],
    ['so they say', 'who', []],
    ['so they say', '  ', []],
  ])('finds in “%s” what is “%s”', (text, wanted, expected) => {
    expect(found(text, wanted)).toEqual(expected);
  });
});
