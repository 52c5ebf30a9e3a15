/** The maximum nesting depth of every file that we read: four times what our own formats need. */
export const MAX_DEPTH = 32;

/** Why a text was refused before it was parsed, and where: `at` counts UTF-16 units from the start. */
export interface JsonFault {
  readonly what: 'syntax' | 'too-deep' | 'too-many';
  readonly at: number;
}

/** The maximum size of a text in values, because every value takes memory and time when it is parsed. */
export interface JsonLimits {
  readonly depth: number;
  /** Members of one list or object. */
  readonly list: number;
  /** Values in all. */
  readonly values: number;
}

/**
 * Scans a text according to the grammar of JSON (RFC 8259) and returns the first position where it is not JSON or
 * exceeds the `limits`; null if it is valid. Nothing is built, so a hostile text costs no memory, and the position does
 * not depend on an engine's error messages.
 *
 * @example scanJson('{"a": tru}', { depth: 8, list: 8, values: 8 }) // { what: 'syntax', at: 6 }
 */
export function scanJson(text: string, { depth, list, values }: JsonLimits): JsonFault | null {
  const end = scanValue(text, skipSpace(text, 0), depth, { list, values });
  if (typeof end !== 'number') return end;
  const after = skipSpace(text, end);
  return after === text.length ? null : syntax(after);
}

/** The position after what was scanned, or the error in it. */
type Scanned = number | JsonFault;

/** What is left of the limits. */
interface Left {
  readonly list: number;
  values: number;
}

const syntax = (at: number): JsonFault => ({ what: 'syntax', at });

const SPACE = /[ \t\n\r]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const WORD = /true|false|null/y;

function skip(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

const skipSpace = (text: string, at: number): number => skip(SPACE, text, at) ?? at;

function scanValue(text: string, at: number, depthLeft: number, left: Left): Scanned {
  left.values -= 1;
  if (left.values < 0) return { what: 'too-many', at };
  const opening = text[at];
  if (opening === '{' || opening === '[') {
    // Each level is one call, so the depth limit also prevents a stack overflow.
    return depthLeft === 0 ? { what: 'too-deep', at } : scanMembers(text, at, depthLeft - 1, left);
  }
  if (opening === '"') return scanString(text, at);
  return skip(NUMBER, text, at) ?? skip(WORD, text, at) ?? syntax(at);
}

function scanMembers(text: string, opening: number, depthLeft: number, left: Left): Scanned {
  const isObject = text[opening] === '{';
  const closing = isObject ? '}' : ']';
  let at = skipSpace(text, opening + 1);
  if (text[at] === closing) return at + 1;
  for (let members = 1; ; members += 1) {
    if (members > left.list) return { what: 'too-many', at };
    const start: Scanned = isObject ? scanName(text, at) : at;
    if (typeof start !== 'number') return start;
    const end = scanValue(text, start, depthLeft, left);
    if (typeof end !== 'number') return end;
    at = skipSpace(text, end);
    if (text[at] === closing) return at + 1;
    if (text[at] !== ',') return syntax(at);
    at = skipSpace(text, at + 1);
  }
}

/** A member's name and its colon; the value begins at the position after them. */
function scanName(text: string, at: number): Scanned {
  const name = text[at] === '"' ? scanString(text, at) : syntax(at);
  if (typeof name !== 'number') return name;
  const colon = skipSpace(text, name);
  return text[colon] === ':' ? skipSpace(text, colon + 1) : syntax(colon);
}

// A loop instead of one regular expression, because an engine may run out of memory matching a string of megabytes.
function scanString(text: string, opening: number): Scanned {
  let at = opening + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    // Behind the end of the text the code is NaN, which no comparison holds for.
    if (!(code >= FIRST_PRINTABLE)) return syntax(at);
    const end: number | null = code === BACKSLASH ? skip(ESCAPE, text, at) : at + 1;
    if (end === null) return syntax(at);
    at = end;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;
