import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../../content/text/direction-of.ts';

describe('directionOf', () => {
  it.each([
    'ar',
    'ar-EG',
    'he',
    'iw',
    'fa-IR',
    'ur',
    'ps',
    'sd',
    'ug',
    'yi',
    'dv',
    'ckb',
    'az-Arab',
    'pa-Arab',
    'syr',
    'en-Arab',
  ])('says that %s runs from right to left', (language) => {
    expect(directionOf(language)).toBe('rtl');
  });

  it.each([
    'en',
    'en-GB',
    'de-AT',
    'az',
    'tr',
    'hi',
    'th',
    'ja',
    'zh-Hant',
    'ku',
    'ar-Latn',
    'und',
    '',
    'no such tag!',
  ])('says that “%s” runs from left to right', (language) => {
    expect(directionOf(language)).toBe('ltr');
  });
});
