import { describe, expect, it } from 'vitest';
import { isolate } from '../../../../renderer/text/isolate.ts';
import { printText } from '#text/print-text.ts';
import { typingText } from '#text/paper-text.ts';
import { noticeText as libraryText } from '#text/library-text.ts';

const TITLE = 'الجسر المغلق';

describe('isolate', () => {
  it('keeps a name or title from turning the sentence around it', () => {
    expect(isolate(TITLE)).toBe(`\u2068${TITLE}\u2069`);
    expect(libraryText.removed(TITLE)).toContain(`“\u2068${TITLE}\u2069”`);
    expect(typingText.saved('ليلى', 3, 4)).toBe('Saved: \u2068ليلى\u2069, 3 of 4 answered.');
  });

  it('adds nothing to other texts, and nothing to the name of a file', () => {
    expect(isolate('橋 and so on')).toBe('橋 and so on');
    const printed = { what: 'Worksheet', className: TITLE, lesson: TITLE, at: '2026-11-29T12:00:00.000Z' };
    expect(printText.fileName(printed)).not.toMatch(/[\u2066-\u2069]/u);
  });
});
