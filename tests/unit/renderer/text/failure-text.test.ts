import { describe, expect, it } from 'vitest';
import { failureText } from '#text/failure-text.ts';

describe('failureText', () => {
  it.each(Object.entries(failureText))(
    'says what happened, what is safe and what to do now: %s',
    (code, { what, safe, now }) => {
      for (const sentence of [what, safe, now]) {
        expect(sentence).toMatch(/^[A-Z“].*\.$/);
        expect(sentence).not.toContain(code);
      }
    },
  );

  // A browser has no data folder, no stick and no program to restart.
  it.each([
    ...(['storage-failed', 'storage-busy', 'file-unreadable', 'file-too-large', 'not-ours', 'newer-format'] as const),
    ...(['not-a-profile', 'damaged-profile', 'key-of-another-lesson', 'not-found', 'not-allowed'] as const),
    ...(['already-answered', 'handed-in-already', 'bad-request'] as const),
  ])('is true in a browser, too: %s', (code) => {
    const { what, safe, now } = failureText[code];
    expect(`${what} ${safe} ${now}`).not.toMatch(/this computer|data folder|stick|restart/);
  });
});
