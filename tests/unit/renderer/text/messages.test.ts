import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { libraryText } from '#text/library-text.ts';
import type { retryText } from '#text/retry-text.ts';
import type { Said } from '../../../../renderer/text/messages.ts';

/** The words of English in capitals: another language, as far as the compiler can tell. */
function shout<T>(said: T): Said<T>;
function shout(said: unknown): unknown {
  if (typeof said === 'string') return said.toUpperCase();
  if (typeof said === 'function')
    return (...given: readonly unknown[]) => {
      const sentence: unknown = Reflect.apply(said, null, given);
      return shout(sentence);
    };
  if (said instanceof Map) return new Map([...said].map(([key, value]) => [key, shout(value)]));
  if (Array.isArray(said)) return said.map((one) => shout<unknown>(one));
  if (typeof said === 'object' && said !== null)
    return Object.fromEntries(Object.entries(said).map(([name, value]) => [name, shout<unknown>(value)]));
  return said;
}

describe('Said', () => {
  it('takes other words under the same names and with the same parameters', () => {
    const loud: Said<typeof libraryText> = shout(libraryText);
    expect(loud.openFile).toBe(libraryText.openFile.toUpperCase());
    expect(loud.dropHint(true)).toBe(libraryText.dropHint(true).toUpperCase());
  });

  it('does not compile where a name is missing, or a sentence asks for something else', () => {
    // @ts-expect-error -- every name is missing
    const none: Said<typeof retryText> = {};
    const other: Said<typeof libraryText> = {
      ...libraryText,
      // @ts-expect-error -- the sentence is given whether the person teaches, not a number
      dropHint: (teaches: number) => String(teaches),
    };
    expect(none).not.toBe(other);
  });
});

describe('the language of the program', () => {
  it('is named by package.json alone', () => {
    const naming = ['renderer', 'electron'].flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => `${room}/${file}`)
        .filter((file) => /['"][^'"]*text\/en\//.test(readFileSync(file, 'utf8'))),
    );
    expect(naming).toEqual([]);
    expect(readFileSync('package.json', 'utf8')).toContain('"#text/*": "./renderer/text/en/*"');
  });
});
