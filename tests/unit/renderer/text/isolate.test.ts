import { describe, expect, it } from 'vitest';
import { isolate } from '../../../../renderer/text/isolate.ts';
import { paperText } from '../../../../renderer/text/paper-text.ts';
import { typingText } from '../../../../renderer/text/paper-text.ts';
import { noticeText as libraryText } from '../../../../renderer/text/library-text.ts';

const TITLE = 'الجسر المغلق';

describe('isolate', () => {
  it('keeps a name or title from turning the sentence around it', () => {
    expect(isolate(TITLE)).toBe(`\u2068${TITLE}\u2069`);
    expect(libraryText.removed(TITLE)).toContain(`“\u2068${TITLE}\u2069”`);
    expect(typingText.saved('ليلى', 3, 4)).toBe('Saved: \u2068ليلى\u2069, 3 of 4 answered.');
  });

  it('adds nothing to other texts, and nothing to the name of a file', () => {
    expect(isolate('橋 and so on')).toBe('橋 and so on');
    expect(paperText.worksheetFile(TITLE)).not.toMatch(/[\u2066-\u2069]/u);
  });
});
