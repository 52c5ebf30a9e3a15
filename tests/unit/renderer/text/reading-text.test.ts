import { describe, expect, it } from 'vitest';
import { REPAIR_KINDS } from '../../../../content/draft/brought-in.ts';
import { DOCUMENT_FAULTS, READING_WARNINGS } from '../../../../content/reading/read-document.ts';
import { readingFaultText, repairKindText, sayReadingWarning } from '#text/reading-text.ts';

describe('what is said of reading', () => {
  it('is a sentence on what happened and one on what to do, for each fault', () => {
    for (const fault of DOCUMENT_FAULTS) {
      const { what, now } = readingFaultText[fault];
      expect(`${what} ${now}`).toMatch(/^\p{Lu}.*\.( \p{Lu}.*\.)+$/u);
    }
  });

  it('is a sentence with the right number, for each warning', () => {
    for (const what of READING_WARNINGS) {
      for (const count of [1, 2]) {
        const said = sayReadingWarning({ what, count, samples: [] });
        expect(said).toMatch(/^[\p{Lu}\d].*\.$/u);
        expect(said).not.toContain('#');
        if (count === 2) expect(said).not.toMatch(/\b2 \w+ (?:was|is)\b/u);
      }
    }
  });

  it('is a name for each kind of repair', () => {
    expect(new Set(REPAIR_KINDS.map((kind) => repairKindText[kind])).size).toBe(REPAIR_KINDS.length);
  });
});
