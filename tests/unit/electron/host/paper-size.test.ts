import { describe, expect, it } from 'vitest';
import { paperSizeOf } from '../../../../electron/host/paper-size.ts';

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
