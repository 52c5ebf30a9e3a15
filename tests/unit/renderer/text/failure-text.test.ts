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
});
