import { describe, expect, it } from 'vitest';
import {
  commandLetter,
  keyMeant,
  printedKey,
  UNKNOWN_KEYBOARD,
  type Keyboard,
} from '../../../../renderer/ui/key-press.ts';
import { press } from '../../../builders/press.ts';

const KEYS = ['1', '2', '3', 'q', 'w', 'e', 's', 'o', 'f', '0', '?'];
const ROW = ['KeyQ', 'KeyW', 'KeyE', 'KeyS', 'KeyO', 'KeyF'];
const DIGITS = ['Digit1', 'Digit2', 'Digit3', 'Digit0'];

/** What the keys at the places of q w e s o f and 1 2 3 0 type, and what they mean. */
const LAYOUTS = [
  ['US', 'qwesof', '1230', ['q', 'w', 'e', 's', 'o', 'f']],
  ['AZERTY', 'azesof', '&é"à', [null, null, 'e', 's', 'o', 'f']],
  ['QWERTZ', 'qwesof', '1230', ['q', 'w', 'e', 's', 'o', 'f']],
  ['Czech', 'qwesof', '+ěšé', ['q', 'w', 'e', 's', 'o', 'f']],
  ['Lithuanian', 'qwesof', 'ąčę0', ['q', 'w', 'e', 's', 'o', 'f']],
  ['Cyrillic', 'йцуыща', '1230', ['q', 'w', 'e', 's', 'o', 'f']],
  ['Greek', ';ςεσοφ', '1230', ['q', 'w', 'e', 's', 'o', 'f']],
  ['Hebrew', "/'קדםכ", '1230', ['q', 'w', 'e', 's', 'o', 'f']],
  ['Arabic', 'ضصثسخب', '١٢٣٠', ['q', 'w', 'e', 's', 'o', 'f']],
  ['Hindi', 'ौैा्दि', '1230', ['q', 'w', 'e', 's', 'o', 'f']],
  ['Japanese, full width', 'ｑｗｅｓｏｆ', '１２３０', ['q', 'w', 'e', 's', 'o', 'f']],
  ['Japanese, kana', 'たていとらは', 'ぬふあわ', ['q', 'w', 'e', 's', 'o', 'f']],
  ['Korean', 'ㅂㅈㄷㄴㅐㄹ', '1230', ['q', 'w', 'e', 's', 'o', 'f']],
  ['Dvorak', "',.oru", '1230', [null, null, null, 'o', null, null]],
] as const;

const mapOf = (letters: string, digits: string): Keyboard['map'] =>
  new Map([...ROW, ...DIGITS].map((code, at) => [code, Array.from(letters + digits)[at] ?? '']));

const US = mapOf('qwesof', '1230');
/** AZERTY types these letters elsewhere. */
const AZERTY: Keyboard['map'] = new Map([...mapOf('azesof', '&é"à'), ['KeyA', 'q'], ['KeyZ', 'w']]);
/** Dvorak types these letters elsewhere. */
const DVORAK: Keyboard['map'] = new Map([
  ...mapOf("',.oru", '1230'),
  ...Object.entries({ KeyX: 'q', Comma: 'w', KeyD: 'e', Semicolon: 's', KeyY: 'f' }),
]);

describe('keyMeant', () => {
  it.each(LAYOUTS)(
    'knows the keys of a keyboard of %s by what they type or by their place',
    (name, letters, digits, meant) => {
      const itsOwn = { Dvorak: DVORAK, AZERTY }[name as string] ?? mapOf(letters, digits);
      // The system tells its map, tells that of another layout, or tells none.
      const keyboards: readonly Keyboard[] = [
        { map: itsOwn, typesLatin: null },
        { map: US, typesLatin: name === 'Dvorak' ? true : null },
        { map: new Map(), typesLatin: name === 'Dvorak' ? true : null },
      ];
      for (const keyboard of keyboards) {
        const read = (key: string, code: string) => keyMeant(press(key, { code }), KEYS, keyboard);
        expect(Array.from(letters).map((key, at) => read(key, ROW[at] ?? ''))).toEqual(meant);
        expect(Array.from(digits).map((key, at) => read(key, DIGITS[at] ?? ''))).toEqual(['1', '2', '3', '0']);
      }
    },
  );

  it('finds a letter where it is printed', () => {
    expect(keyMeant(press('q', { code: 'KeyA' }), KEYS, UNKNOWN_KEYBOARD)).toBe('q');
    expect(keyMeant(press('q', { code: 'KeyX' }), KEYS, { map: DVORAK, typesLatin: null })).toBe('q');
    expect(keyMeant(press('Q', { code: 'KeyX' }), KEYS, UNKNOWN_KEYBOARD)).toBe('q');
  });

  it('takes the digits of AZERTY with Shift and with Caps Lock too, and no letter with Shift', () => {
    const shifted = { code: 'Digit1', shiftKey: true };
    expect(keyMeant(press('1', shifted), KEYS, UNKNOWN_KEYBOARD)).toBe('1');
    expect(keyMeant(press('1', { code: 'Digit1' }), KEYS, UNKNOWN_KEYBOARD)).toBe('1');
    expect(keyMeant(press('!', shifted), KEYS, UNKNOWN_KEYBOARD)).toBeNull();
    expect(keyMeant(press('Q', { code: 'KeyQ', shiftKey: true }), KEYS, UNKNOWN_KEYBOARD)).toBeNull();
    expect(keyMeant(press('Й', { code: 'KeyQ', shiftKey: true }), KEYS, UNKNOWN_KEYBOARD)).toBeNull();
    expect(keyMeant(press('?', { code: 'Slash', shiftKey: true }), KEYS, UNKNOWN_KEYBOARD)).toBe('?');
  });

  it('reads the number pad by what it types, in any digits', () => {
    expect(keyMeant(press('2', { code: 'Numpad2' }), KEYS, UNKNOWN_KEYBOARD)).toBe('2');
    expect(keyMeant(press('٢', { code: 'Numpad2' }), KEYS, UNKNOWN_KEYBOARD)).toBe('2');
    expect(keyMeant(press('End', { code: 'Numpad1' }), KEYS, UNKNOWN_KEYBOARD)).toBeNull();
  });

  it('does not treat the superscript two of AZERTY as a two', () => {
    expect(keyMeant(press('²', { code: 'Backquote' }), KEYS, UNKNOWN_KEYBOARD)).toBeNull();
  });

  it('lets what is typed win over the place', () => {
    expect(keyMeant(press('3', { code: 'Digit1' }), KEYS, UNKNOWN_KEYBOARD)).toBe('3');
    expect(keyMeant(press('4', { code: 'Digit1' }), KEYS, UNKNOWN_KEYBOARD)).toBeNull();
    expect(keyMeant(press('&', { code: 'Digit1' }), [...KEYS, '&'], UNKNOWN_KEYBOARD)).toBe('&');
  });

  it.each([
    ['Ctrl', { ctrlKey: true }],
    ['Alt', { altKey: true }],
    ['Meta', { metaKey: true }],
    ['AltGr, as Linux reports it', { altGr: true }],
    ['an input method that composes', { isComposing: true }],
    ['an input method that begins', { keyCode: 229 }],
  ])('leaves a press with %s alone', (_, held) => {
    for (const [key, code] of [
      ['q', 'KeyQ'],
      ['й', 'KeyQ'],
      ['1', 'Digit1'],
      ['&', 'Digit1'],
    ] as const) {
      expect(keyMeant(press(key, { code, ...held }), KEYS, UNKNOWN_KEYBOARD)).toBeNull();
    }
    expect(keyMeant(press('Process', { code: 'KeyQ' }), KEYS, UNKNOWN_KEYBOARD)).toBeNull();
  });

  it('takes no key that types nothing', () => {
    for (const key of ['Enter', 'F1', 'Tab', 'Shift']) {
      expect(keyMeant(press(key, { code: 'KeyQ' }), KEYS, UNKNOWN_KEYBOARD)).toBeNull();
    }
    expect(keyMeant(press('Dead', { code: 'Digit2' }), KEYS, UNKNOWN_KEYBOARD)).toBe('2');
  });
});

describe('printedKey', () => {
  it('says the character that this keyboard has at the place, and itself where it can be typed', () => {
    const cyrillic = { map: mapOf('йцуыща', '1230'), typesLatin: null };
    expect(['q', 'w', 'e', '1'].map((key) => printedKey(key, cyrillic))).toEqual(['Й', 'Ц', 'У', '1']);
    const azerty = { map: AZERTY, typesLatin: null };
    expect(['q', 'e', '1', '0'].map((key) => printedKey(key, azerty))).toEqual(['Q', 'E', '1', '0']);
    expect(printedKey('q', { map: DVORAK, typesLatin: null })).toBe('Q');
    expect(printedKey('q', UNKNOWN_KEYBOARD)).toBe('Q');
  });

  it('says one character for the key of a German keyboard that has no capital', () => {
    const german = { map: new Map([['Minus', 'ß']]), typesLatin: null };
    expect(printedKey('ß', german)).toBe('ß');
    expect(printedKey('-', german)).toBe('ß');
    expect(printedKey('ö', german)).toBe('Ö');
  });
});

describe('a key of full width that an earlier version kept', () => {
  const kept = ['１', 'ｑ', '；'];

  it.each([
    ['1', 'Digit1', '１'],
    ['１', 'Digit1', '１'],
    ['&', 'Digit1', '１'],
    ['١', 'Numpad1', '１'],
    ['q', 'KeyA', 'ｑ'],
    ['й', 'KeyQ', 'ｑ'],
    [';', 'Semicolon', '；'],
    ['w', 'KeyW', null],
  ])('is meant by whatever means the plain one: %s at %s', (key, code, meant) => {
    expect(keyMeant(press(key, { code }), kept, UNKNOWN_KEYBOARD)).toBe(meant);
  });

  it('is shown as it is printed', () => {
    expect(kept.map((key) => printedKey(key, UNKNOWN_KEYBOARD))).toEqual(['1', 'Q', ';']);
  });
});

describe('commandLetter', () => {
  it.each([
    ['US', 'z', 'KeyZ', 'z'],
    ['QWERTZ', 'z', 'KeyY', 'z'],
    ['QWERTZ', 'y', 'KeyZ', 'y'],
    ['AZERTY', 'z', 'KeyW', 'z'],
    ['Dvorak', ';', 'KeyZ', null],
    ['Cyrillic', 'я', 'KeyZ', 'z'],
    ['Greek', 'ζ', 'KeyZ', 'z'],
    ['Hebrew', 'ז', 'KeyZ', 'z'],
    ['Arabic', 'ئ', 'KeyZ', 'z'],
    ['Thai', 'ผ', 'KeyZ', 'z'],
    ['Hindi', 'ॆ', 'KeyZ', 'z'],
    ['with Shift', 'Z', 'KeyZ', 'z'],
    ['no letter', 'Enter', 'Enter', null],
  ])('finds the letter of a command on a keyboard: %s, %s', (_, key, code, letter) => {
    expect(commandLetter(press(key, { code, ctrlKey: true }))).toBe(letter);
    expect(commandLetter(press(key, { code, metaKey: true }))).toBe(letter);
  });

  it('is none without Ctrl, with Alt, and while an input method composes', () => {
    for (const held of [
      {},
      { ctrlKey: true, altKey: true },
      { ctrlKey: true, isComposing: true },
      { ctrlKey: true, keyCode: 229 },
    ]) {
      expect(commandLetter(press('z', { code: 'KeyZ', ...held }))).toBeNull();
    }
  });
});
