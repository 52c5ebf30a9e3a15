import { describe, expect, it } from 'vitest';
import { decodeRoster } from '../../../../electron/workers/decode-roster.ts';

const LIST = 'Nachname;Vorname\r\nMüller;Jürgen\r\nGroß;Ýnne\r\nD’Arc;Zoë\r\n';
const latin = (text: string): Uint8Array =>
  Buffer.from(text.replaceAll('’', '\u0092').replaceAll('–', '\u0096'), 'latin1');
const read = (bytes: Uint8Array): string => {
  const decoded = decodeRoster(bytes);
  return decoded.ok ? `${decoded.value.isGuessed ? 'guessed: ' : ''}${decoded.value.text}` : decoded.error.code;
};

describe('decodeRoster', () => {
  it('reads UTF-8, with its mark and without', () => {
    expect(read(Buffer.from(LIST))).toBe(LIST);
    expect(read(Buffer.from(`\uFEFF${LIST}`))).toBe(LIST);
    expect(read(Buffer.from(''))).toBe('');
  });

  it('reads what Excel calls Unicode text, whichever byte comes first', () => {
    const little = Buffer.from(`\uFEFF${LIST}`, 'utf16le');
    expect(read(little)).toBe(LIST);
    expect(read(Buffer.from(little).swap16())).toBe(LIST);
  });

  it('reads what Excel calls CSV in western Europe, and says that the letters were guessed', () => {
    expect(read(latin(LIST))).toBe(`guessed: ${LIST}`);
    expect(read(latin('Name\nPeña, José\nFrançois Lefèvre\nÅsa Sjöström\nKate O’Brien – d’Arc'))).toContain(
      'Kate O’Brien – d’Arc',
    );
  });

  it.each([
    ['Polish in windows-1250', [0x57, 0xb3, 0x61, 0x64, 0x79, 0x73, 0xb3, 0x61, 0x77]],
    ['Müller of an old Mac', [0x4d, 0x9f, 0x6c, 0x6c, 0x65, 0x72]],
    ['Zoë of an old Mac', [0x5a, 0x6f, 0x91, 0x0a]],
    ['García of an old Mac', [0x47, 0x61, 0x72, 0x63, 0x92, 0x61]],
    ['Peña of an old Mac', [0x50, 0x65, 0x96, 0x61]],
    ['Groß of an old Mac', [0x47, 0x72, 0x6f, 0xa7]],
    ['Русский in windows-1251', [0xd0, 0xf3, 0xf1, 0xf1, 0xea, 0xe8, 0xe9]],
    ['a byte that windows-1252 does not have', [0x41, 0x81, 0x42]],
    ['UTF-16 without its mark', [0x4d, 0x00, 0x69, 0x00, 0x61, 0x00]],
    ['half a letter of UTF-16', [0xff, 0xfe, 0x4d]],
    ['half of a pair of UTF-16', [0xff, 0xfe, 0x3d, 0xd8, 0x4d, 0x00]],
    ['a zero in UTF-16', [0xff, 0xfe, 0x4d, 0x00, 0x00, 0x00]],
  ])('guesses no letters: %s', (_what, bytes) => {
    expect(read(Uint8Array.from(bytes))).toBe('roster-not-utf8');
  });

  it.each([
    ['a workbook', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['a workbook of before 2007', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
  ])('knows %s by its first bytes', (_what, bytes) => {
    expect(read(Uint8Array.from(bytes))).toBe('roster-is-no-table');
  });
});
