import { type Confidence, CONFIDENCES } from '../attempt/confidence.ts';
import { type Mode, MODES } from '../attempt/mode.ts';
import type { Response } from '../attempt/response.ts';
import type { ContentHash } from '../base/content-hash.ts';
import { hashOf } from '../base/hash.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { AttemptId } from '../journal/event.ts';
import type { ClaimId } from '../lesson/format.ts';
import { LABELS } from '../lesson/label.ts';

/** The maximum number of claims for a hand-in code: 60 need 56 characters, as much as anybody would copy by hand. */
export const MAX_CODE_CLAIMS = 60;

/** The longest text that is parsed as a code, in UTF-16 units: the longest code with room for spaces and hyphens. */
export const MAX_CODE_UNITS = 200;

/** The claims of one revision of a lesson that were assigned, in reading order. */
export interface CodeClaims {
  readonly lesson: ContentHash;
  readonly claims: readonly ClaimId[];
}

/** The finished attempt that a code stands for. */
export interface CodedAttempt extends CodeClaims {
  readonly attempt: AttemptId;
  readonly mode: Mode;
  readonly asksConfidence: boolean;
  readonly responses: ReadonlyMap<ClaimId, Response>;
}

/** The content of a code before its claims are known. */
export interface HandInCode {
  /** The code without hyphens, in capitals. */
  readonly plain: string;
  /** Eight hexadecimal digits over lesson and claims (`claimsMark`). */
  readonly claimsMark: string;
  /** The first six hexadecimal digits of the attempt's id. */
  readonly attemptMark: string;
  readonly mode: Mode;
  readonly asksConfidence: boolean;
}

/**
 * Why a text is not a valid hand-in code. *not-a-code*: it contains an invalid character, or is too short; *mistyped*:
 * the checksum does not match; *newer*: a newer program made it.
 */
export type CodeFault = 'not-a-code' | 'mistyped' | 'newer';

/**
 * Crockford's base 32 (https://www.crockford.com/base32.html): digits and capitals without I, L, O and U. I, L
 * and O are read as the digits that they look like.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const MEANT: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const BITS = 5;

const VERSION = 1n;
/** The part before the answers: the version, the flags, the mark of the claims and that of the attempt. */
const HEAD = { version: 4n, flags: 5n, claims: 32n, attempt: 24n } as const;
const HEAD_LENGTH = Number(HEAD.version + HEAD.flags + HEAD.claims + HEAD.attempt) / BITS;
const EXAM = 1n;
const WITH_CONFIDENCE = 2n;
const KNOWN_FLAGS = EXAM | WITH_CONFIDENCE;
const CHECK_LENGTH = 3;
const GROUPS = /.{1,4}/g;

/**
 * The mark of the claims that were assigned: the first four bytes of the content hash of lesson and claims, as eight
 * hexadecimal digits. It detects a code for another lesson, or for other claims of the same one.
 */
export const claimsMark = ({ lesson, claims }: CodeClaims): string =>
  hashOf({ lesson, claims }).slice('sha256:'.length, 'sha256:'.length + Number(HEAD.claims) / 4);

/** The mark of an attempt in its code: the first three bytes of its id, which are random, as six hexadecimal digits. */
export const attemptMark = (attempt: AttemptId): string => attempt.slice(0, Number(HEAD.attempt) / 4).toLowerCase();

/**
 * The answers of a finished attempt as a code to be written down and typed in by the teacher, in groups of four
 * characters: 44 characters with the hyphens for 29 claims with confidence. null where no code is offered: for no claims,
 * and for more than `MAX_CODE_CLAIMS`.
 *
 * The last three characters are a check. The code is a polynomial over GF(32) that is divisible by (x + 1)(x + α)(x + α²),
 * as in a Reed–Solomon code. So for a code of any length, each single wrong character and each transposition of two
 * neighbours is found: an error e at place i leaves e at x = 1, and a transposition of a and b leaves (a + b)(αⁱ + αⁱ⁺¹)
 * at x = α, neither of which is 0. Of all other mistakes one in 32,768 stays unnoticed.
 */
export function makeHandInCode(attempt: CodedAttempt): string | null {
  const { claims, responses, asksConfidence, mode } = attempt;
  if (claims.length === 0 || claims.length > MAX_CODE_CLAIMS) return null;
  const base = baseOf(asksConfidence);
  const flags = (mode === 'exam' ? EXAM : 0n) | (asksConfidence ? WITH_CONFIDENCE : 0n);
  let head = (VERSION << HEAD.flags) | flags;
  head = (head << HEAD.claims) | BigInt(`0x${claimsMark(attempt)}`);
  head = (head << HEAD.attempt) | BigInt(`0x${attemptMark(attempt.attempt)}`);
  const answers = claims.reduceRight(
    (sum, claim) => sum * base + toState(responses.get(claim) ?? null, asksConfidence),
    0n,
  );
  const symbols = [...toSymbols(head, HEAD_LENGTH), ...toSymbols(answers, answersLength(claims.length, base))];
  return formatHandInCode(toText([...symbols, ...checkOf(symbols)]));
}

/**
 * Reads a code as somebody typed it: in capitals or not, with hyphens and spaces anywhere or nowhere, with O for 0 and I
 * or L for 1.
 */
export function readHandInCode(text: string): Result<HandInCode, CodeFault> {
  // Full-width and circled characters, from some keyboards and copied texts, count as the same letters.
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}._]/gu, '');
  const plain = Array.from(typed)
    .map((letter) => MEANT[letter] ?? letter)
    .join('');
  const symbols = Array.from(plain).map((letter) => ALPHABET.indexOf(letter));
  if (symbols.includes(-1) || symbols.length <= HEAD_LENGTH + CHECK_LENGTH) return err('not-a-code');
  if (checkOf(symbols, 0).some((symbol) => symbol !== 0)) return err('mistyped');
  const head = toNumber(symbols.slice(0, HEAD_LENGTH));
  const flags = (head >> (HEAD.claims + HEAD.attempt)) & ((1n << HEAD.flags) - 1n);
  const version = head >> (HEAD.claims + HEAD.attempt + HEAD.flags);
  if (version === 0n) return err('not-a-code');
  if (version !== VERSION || (flags & ~KNOWN_FLAGS) !== 0n) return err('newer');
  return ok({
    plain,
    claimsMark: toHex(head >> HEAD.attempt, HEAD.claims),
    attemptMark: toHex(head, HEAD.attempt),
    mode: MODES[(flags & EXAM) === 0n ? 0 : 1],
    asksConfidence: (flags & WITH_CONFIDENCE) !== 0n,
  });
}

/** Whether a text is a code that this program can read, as `HandInCode.plain` has it. */
export function isPlainCode(text: string): boolean {
  const code = text.length <= MAX_CODE_UNITS ? readHandInCode(text) : null;
  return code?.ok === true && code.value.plain === text;
}

/** A code in groups of four characters, as it is shown. */
export const formatHandInCode = (plain: string): string => (plain.match(GROUPS) ?? []).join('-');

/** The answers of a code, by claim; a claim without one was not answered. null if the code is for other claims. */
export function readCodedAnswers(code: HandInCode, of: CodeClaims): ReadonlyMap<ClaimId, Response> | null {
  const base = baseOf(code.asksConfidence);
  const symbols = Array.from(code.plain)
    .map((letter) => ALPHABET.indexOf(letter))
    .slice(HEAD_LENGTH, -CHECK_LENGTH);
  if (code.claimsMark !== claimsMark(of) || symbols.length !== answersLength(of.claims.length, base)) return null;
  let left = toNumber(symbols);
  const answers = new Map<ClaimId, Response>();
  for (const claim of of.claims) {
    const response = fromState(Number(left % base), code.asksConfidence);
    if (response !== null) answers.set(claim, response);
    left /= base;
  }
  return left === 0n ? answers : null;
}

/** Each claim has no answer, one of the labels, or one of the labels with how sure the person is. */
const baseOf = (asksConfidence: boolean): bigint =>
  BigInt(1 + LABELS.length * (asksConfidence ? CONFIDENCES.length : 1));

function toState(response: Response | null, asksConfidence: boolean): bigint {
  if (response === null) return 0n;
  const label = LABELS.indexOf(response.label);
  if (!asksConfidence) return BigInt(1 + label);
  // An attempt that asks for confidence accepts no response without it.
  const confidence = response.confidence === null ? 0 : CONFIDENCES.indexOf(response.confidence);
  return BigInt(1 + label * CONFIDENCES.length + confidence);
}

function fromState(state: number, asksConfidence: boolean): Response | null {
  if (state === 0) return null;
  const steps = asksConfidence ? CONFIDENCES.length : 1;
  const label = LABELS[Math.floor((state - 1) / steps)];
  if (label === undefined) return null;
  const confidence: Confidence | null = asksConfidence ? (CONFIDENCES[(state - 1) % steps] ?? null) : null;
  return { label, confidence };
}

/** The number of characters for the answers to so many claims: the fewest that can hold the largest number. */
function answersLength(claims: number, base: bigint): number {
  const largest = base ** BigInt(claims) - 1n;
  return Math.ceil(largest.toString(2).length / BITS);
}

const toSymbols = (value: bigint, length: number): readonly number[] =>
  Array.from({ length }, (_, at) => Number((value >> BigInt(BITS * (length - 1 - at))) & 31n));

const toNumber = (symbols: readonly number[]): bigint =>
  symbols.reduce((sum, symbol) => (sum << BigInt(BITS)) | BigInt(symbol), 0n);

const toHex = (value: bigint, bits: bigint): string =>
  (value & ((1n << bits) - 1n)).toString(16).padStart(Number(bits) / 4, '0');

const toText = (symbols: readonly number[]): string => symbols.map((symbol) => ALPHABET.charAt(symbol)).join('');

/** A primitive polynomial of GF(32): x⁵ + x² + 1. */
const FIELD = 0b100101;
/** (x + 1)(x + α)(x + α²) with α = 2, without its leading 1: the highest power first. */
const GENERATOR = [7, 14, 8] as const;

function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 0; bit < BITS; bit += 1) {
    if (((other >> bit) & 1) === 1) product ^= one << bit;
  }
  for (let bit = 2 * BITS - 2; bit >= BITS; bit -= 1) {
    if (((product >> bit) & 1) === 1) product ^= FIELD << (bit - BITS);
  }
  return product;
}

/** What is left of the symbols, followed by so many zeros, when they are divided by the generator; the highest power first. */
function checkOf(symbols: readonly number[], zeros: number = CHECK_LENGTH): readonly number[] {
  const left = [...symbols, ...Array.from({ length: zeros }, () => 0)];
  for (let at = 0; at + CHECK_LENGTH < left.length; at += 1) {
    const lead = left[at] ?? 0;
    for (const [offset, factor] of GENERATOR.entries()) {
      const to = at + 1 + offset;
      left[to] = (left[to] ?? 0) ^ times(lead, factor);
    }
  }
  return left.slice(-CHECK_LENGTH);
}
