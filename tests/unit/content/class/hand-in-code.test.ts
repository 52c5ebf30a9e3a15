import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONFIDENCES } from '../../../../content/attempt/confidence.ts';
import { MODES } from '../../../../content/attempt/mode.ts';
import type { Response } from '../../../../content/attempt/response.ts';
import { hashOf } from '../../../../content/base/hash.ts';
import {
  type CodedAttempt,
  formatHandInCode,
  isPlainCode,
  makeHandInCode,
  MAX_CODE_CLAIMS,
  readCodedAnswers,
  readHandInCode,
} from '../../../../content/class/hand-in-code.ts';
import type { AttemptId } from '../../../../content/journal/event.ts';
import { LABELS } from '../../../../content/lesson/label.ts';
import { claimId } from '../../../builders/ids.ts';
import { valueOf } from '../../../builders/open-store.ts';

const ALPHABET = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ');

const claimsOf = (count: number) => Array.from({ length: count }, (_, at) => claimId(`c${String(at + 1)}`));

/** A finished attempt at a lesson of so many claims. */
const anAttempt = (counts: { readonly min: number; readonly max: number }): fc.Arbitrary<CodedAttempt> =>
  fc
    .record({
      count: fc.integer(counts),
      lesson: fc.string().map((text) => hashOf(text)),
      attempt: fc.uuid({ version: 4 }).map((id) => id as AttemptId),
      mode: fc.constantFrom(...MODES),
      asksConfidence: fc.boolean(),
    })
    .chain(({ count, asksConfidence, ...rest }) => {
      const confidence = asksConfidence ? fc.constantFrom(...CONFIDENCES) : fc.constant(null);
      const response = fc.record({ label: fc.constantFrom(...LABELS), confidence });
      const answer = fc.option(response, { nil: null, freq: 5 });
      const claims = claimsOf(count);
      return fc.array(answer, { minLength: count, maxLength: count }).map((answers) => ({
        ...{ ...rest, asksConfidence, claims },
        responses: new Map<(typeof claims)[number], Response>(
          claims.flatMap((claim, at) => {
            const given = answers[at] ?? null;
            return given === null ? [] : [[claim, given] as const];
          }),
        ),
      }));
    });

const codeOf = (attempt: CodedAttempt): string => {
  const code = makeHandInCode(attempt);
  if (code === null) throw new Error('A code is offered for so many claims.');
  return code;
};

const fullAttempt = (count: number): CodedAttempt => ({
  ...{ lesson: hashOf('lesson'), claims: claimsOf(count), mode: 'exam', asksConfidence: true },
  attempt: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed' as AttemptId,
  responses: new Map(claimsOf(count).map((claim) => [claim, { label: 'rhetoric', confidence: 'sure' }])),
});

describe('makeHandInCode', () => {
  it('says everything that the attempt says, to who knows the claims', () => {
    fc.assert(
      fc.property(anAttempt({ min: 1, max: MAX_CODE_CLAIMS }), (attempt) => {
        const code = valueOf(readHandInCode(codeOf(attempt)));
        const { mode, asksConfidence } = attempt;
        expect(code).toMatchObject({ mode, asksConfidence, attemptMark: attempt.attempt.slice(0, 6) });
        expect(readCodedAnswers(code, attempt)).toEqual(attempt.responses);
      }),
    );
  });

  it('takes 36 characters for 29 claims, in groups of four, and at most 56', () => {
    expect(codeOf(fullAttempt(29))).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(codeOf(fullAttempt(29)).replaceAll('-', '')).toHaveLength(36);
    expect(codeOf(fullAttempt(MAX_CODE_CLAIMS)).replaceAll('-', '')).toHaveLength(56);
  });

  it('is not offered for no claims, nor for more than sixty', () => {
    expect(makeHandInCode(fullAttempt(0))).toBeNull();
    expect(makeHandInCode(fullAttempt(MAX_CODE_CLAIMS + 1))).toBeNull();
  });

  it('says nothing of the key: it is made of the answers alone', () => {
    expect(codeOf(fullAttempt(3))).toBe(codeOf({ ...fullAttempt(3) }));
  });
});

describe('readHandInCode', () => {
  it('finds every single wrong character', () => {
    fc.assert(
      fc.property(anAttempt({ min: 1, max: MAX_CODE_CLAIMS }), (attempt) => {
        const plain = codeOf(attempt).replaceAll('-', '');
        for (let at = 0; at < plain.length; at += 1) {
          for (const letter of ALPHABET) {
            if (letter === plain[at]) continue;
            const wrong = plain.slice(0, at) + letter + plain.slice(at + 1);
            if (readHandInCode(wrong).ok) throw new Error(`${wrong} was taken for ${plain}`);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('finds every transposition of two neighbours, also across a hyphen', () => {
    fc.assert(
      fc.property(anAttempt({ min: 1, max: MAX_CODE_CLAIMS }), (attempt) => {
        const plain = codeOf(attempt).replaceAll('-', '');
        for (let at = 0; at + 1 < plain.length; at += 1) {
          const [one = '', other = ''] = [plain[at], plain[at + 1]];
          if (one === other) continue;
          const wrong = plain.slice(0, at) + other + one + plain.slice(at + 2);
          if (readHandInCode(wrong).ok) throw new Error(`${wrong} was taken for ${plain}`);
        }
      }),
    );
  });

  it('finds nearly every other mistake: of 20,000 random ones at most three stay', () => {
    const plain = codeOf(fullAttempt(29)).replaceAll('-', '');
    const mistakes = fc.sample(
      fc.array(fc.tuple(fc.nat(plain.length - 1), fc.constantFrom(...ALPHABET)), { minLength: 3, maxLength: 8 }),
      { numRuns: 20_000, seed: 20 },
    );
    const taken = mistakes.filter((places) => {
      const letters = Array.from(plain);
      for (const [at, letter] of places) letters[at] = letter;
      const wrong = letters.join('');
      return wrong !== plain && readHandInCode(wrong).ok;
    });
    expect(taken.length).toBeLessThanOrEqual(3);
  });

  it('takes small letters, letters for the digits that look like them, and spaces and hyphens anywhere', () => {
    fc.assert(
      fc.property(
        anAttempt({ min: 1, max: 40 }),
        fc.array(fc.constantFrom(' ', '-', '–', ' ', '.', '')),
        (attempt, signs) => {
          const plain = codeOf(attempt).replaceAll('-', '');
          const typed = Array.from(plain)
            .map((letter, at) => `${letter}${signs[at % Math.max(1, signs.length)] ?? ''}`)
            .join('')
            .replaceAll('0', 'o')
            .replaceAll('1', 'l')
            .toLowerCase();
          expect(valueOf(readHandInCode(typed)).plain).toBe(plain);
        },
      ),
    );
  });

  it.each(['', 'Zoe', '1234-5678', 'U'.repeat(36), '0'.repeat(36)])('takes “%s” for no code', (text) => {
    expect(readHandInCode(text)).toEqual({ ok: false, error: 'not-a-code' });
  });

  it('tells a code of a newer program from a mistyped one', () => {
    const plain = codeOf(fullAttempt(5)).replaceAll('-', '');
    // The version is in the upper four bits of the first character: 2, with the check for it.
    const newer = withCheck(`4${plain.slice(1, -3)}`);
    expect(readHandInCode(newer)).toEqual({ ok: false, error: 'newer' });
    expect(readHandInCode(`4${plain.slice(1)}`)).toEqual({ ok: false, error: 'mistyped' });
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...ALPHABET) })),
        (text) => {
          expect(typeof readHandInCode(text).ok).toBe('boolean');
        },
      ),
    );
  });
});

describe('readCodedAnswers', () => {
  it('gives nothing for other claims, another order of them, or another lesson', () => {
    const attempt = fullAttempt(12);
    const code = valueOf(readHandInCode(codeOf(attempt)));
    expect(readCodedAnswers(code, attempt)).not.toBeNull();
    expect(readCodedAnswers(code, { ...attempt, claims: claimsOf(11) })).toBeNull();
    expect(readCodedAnswers(code, { ...attempt, claims: claimsOf(12).reverse() })).toBeNull();
    expect(readCodedAnswers(code, { ...attempt, lesson: hashOf('another') })).toBeNull();
  });
});

describe('isPlainCode', () => {
  it('knows a code as it is kept, and nothing else', () => {
    const code = codeOf(fullAttempt(29));
    expect(isPlainCode(code.replaceAll('-', ''))).toBe(true);
    expect(isPlainCode(code)).toBe(false);
    expect(isPlainCode('x'.repeat(1_000_000))).toBe(false);
    expect(formatHandInCode(code.replaceAll('-', ''))).toBe(code);
  });
});

/** The three characters that make a code whole, found by trying all of them: an oracle without the arithmetic of the code. */
function withCheck(head: string): string {
  for (const one of ALPHABET) {
    for (const two of ALPHABET) {
      for (const three of ALPHABET) {
        const whole = head + one + two + three;
        const read = readHandInCode(whole);
        if (read.ok || read.error !== 'mistyped') return whole;
      }
    }
  }
  throw new Error('One of all the checks fits.');
}
