import { describe, expect, it } from 'vitest';
import { paperSizeOf, regionOf } from '../../../../electron/host/paper-size.ts';

describe('paperSizeOf', () => {
  it.each([
    ['US', 'Letter'],
    ['mx', 'Letter'],
    ['PH', 'Letter'],
    ['GB', 'A4'],
    ['DE', 'A4'],
    ['', 'A4'],
  ])('prints in “%s” on %s', (region, size) => expect(paperSizeOf(region)).toBe(size));
});

describe('regionOf', () => {
  it.each([
    ['en-CA', 'CA'],
    ['zh-Hant-TW', 'TW'],
    ['es-419', '419'],
    ['en', ''],
    ['en-US@posix', ''],
    ['', ''],
  ])('finds in “%s” the region “%s”', (locale, region) => expect(regionOf(locale)).toBe(region));
});
