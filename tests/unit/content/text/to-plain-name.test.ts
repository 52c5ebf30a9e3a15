import { describe, expect, it } from 'vitest';
import { normaliseName } from '../../../../content/class/fold-name.ts';
import { findSameName } from '../../../../content/profile/find-same-name.ts';
import { toPlainName } from '../../../../content/text/to-plain-name.ts';

describe('toPlainName', () => {
  it.each([
    ['  Ada \n Lovelace\t', 'Ada Lovelace'],
    ['A\u202eda\u202c', 'Ada'],
    ['\u200bA\u200bd\ufeffa\u2060', 'Ada'],
    ['\u2066Ada\u2069\u061c\u200e\u00ad', 'Ada'],
    ['A\u{e0041}da\u3164', 'Ada'],
    ['A\u0308', 'Ä'],
    ['Ada\u200d', 'Ada'],
    ['\u200cAda \u200d Eve', 'Ada Eve'],
    ['A\u200cda', 'Ada'],
    ['Zo\u200dë', 'Zoë'],
    ['می\u200c\u200dخواهم', 'می\u200cخواهم'],
    ['Mia\ufe0f', 'Mia'],
    ['Mi\ufe00a \u{e0101}Ahlers', 'Mia Ahlers'],
    ['M\u180bia\u{e0fff}\u17b4\ufff0', 'Mia'],
    ['1\ufe0f', '1'],
    ['\u2764\ufe0f\ufe0f', '\u2764\ufe0f'],
    ['\u2800', ''],
    ['Mia\u2800Ahlers', 'Mia Ahlers'],
    [`Z${'\u0335'.repeat(60)}oe`, `Z${'\u0335'.repeat(4)}oe`],
  ])('makes %j plain', (name, plain) => expect(toPlainName(name)).toBe(plain));

  it.each([
    ...['\u2764\ufe0f', '1\ufe0f\u20e3', '葛\u{e0100}城', 'ᠠ\u180b'],
    ...['می\u200cخواهم', 'क\u094d\u200dष', '\u{1f469}\u200d\u{1f3eb}', '\u{1f469}\u{1f3fd}\u200d\u{1f3eb}', 'Zoë'],
  ])('leaves %j, in which what cannot be seen means something', (name) => expect(toPlainName(name)).toBe(name));

  it('is what names are compared by', () => {
    expect(normaliseName('A\u202eda\u200b')).toBe(normaliseName(' ADA '));
    const people = [{ name: 'Ada' }, { name: null }, { name: 'Eve' }];
    expect(findSameName(people, ' a\u200bDA')).toEqual([{ name: 'Ada' }]);
    expect(findSameName(people, '\u200b')).toEqual([]);
  });
});
