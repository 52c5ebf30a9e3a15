import { describe, expect, it } from 'vitest';
import { chooseVoice, toSpokenText, wordLength } from '../../../../renderer/claim/speech-text.ts';

const make = (tag: string, ...inside: readonly (string | Node)[]): HTMLElement => {
  const element = document.createElement(tag);
  element.append(...inside);
  return element;
};

const hidden = (word: string): HTMLElement => {
  const element = make('i', word);
  element.setAttribute('aria-hidden', 'true');
  return element;
};

const voice = (lang: string, localService: boolean, isDefault = false): SpeechSynthesisVoice => ({
  ...{ lang, localService, default: isDefault, name: lang, voiceURI: lang },
});

describe('toSpokenText', () => {
  it('reads what a screen reader reads, and finds each word again where it stands', () => {
    const element = make(
      ...(['p', 'The ', make('span', 'goose ', make('b', 'took')), ' lunches', hidden('✓'), ' '] as const),
      ...([make('kbd', 'Enter'), 'today'] as const),
    );
    const { text, rangeOf } = toSpokenText(element);
    expect(text).toBe('The goose took lunches today');
    for (const word of text.split(' ')) {
      expect(rangeOf(text.indexOf(word), word.length)?.toString()).toBe(word);
    }
  });

  it('finds a word that is cut in two by a mark', () => {
    const { rangeOf } = toSpokenText(make('p', 'half', make('mark', 'way'), ' there'));
    expect(rangeOf(0, 7)?.toString()).toBe('halfway');
  });

  it('has no place in what says nothing', () => {
    const { text, rangeOf } = toSpokenText(make('p', hidden('✓')));
    expect(text).toBe('');
    expect(rangeOf(0, 1)).toBeNull();
  });
});

describe('wordLength', () => {
  it('ends a word where the language does', () => {
    expect(wordLength('The goose took', 4, 'en')).toBe(5);
    expect(wordLength('don’t go', 0, 'en')).toBe(5);
    expect(wordLength('The goose', 9, 'en')).toBe(0);
  });
});

describe('chooseVoice', () => {
  it('takes the default of this computer’s voices for the language, whatever the country', () => {
    const chosen = voice('en-GB', true, true);
    expect(chooseVoice([voice('de-DE', true), voice('en_US', true), chosen], 'en')).toBe(chosen);
  });

  it('takes no voice that sends the text away, and none of another language', () => {
    expect(chooseVoice([voice('en-GB', false, true), voice('de-DE', true)], 'en')).toBeNull();
  });
});
