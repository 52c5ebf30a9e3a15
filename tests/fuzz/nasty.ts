import type { Doc } from './doc.ts';

/** Marks of two classes in turn: putting them in order is what normalising has to do. */
const marks = (count: number): string => `a${'\u0315\u0300'.repeat(count / 2)}`;

/** Texts that have broken readers, or what came after them. */
export const STRINGS: readonly string[] = [
  ...['', ' ', '\0', 'a\0b', '\ud800', 'x\udc00', '\ufeff', '\u2028', '\r\n', '\t', '\u001b[31m', '\u0085', '\u00ad'],
  ...['\u202e\u2066evil\u2069', '\u200f\u061c', '\u{e0041}\u{e007f}', '👩‍👩‍👧‍👦', 'İ', 'ﬃ', '\ufdfa'],
  ...['<img src=x onerror=alert(1)>', '</script><script>alert(1)</script>', '&lt;b&gt;', '${x}', '%s%n', '{{x}}'],
  ...['=1+1', '+1', '-1', '@a', "'=1", '＝1', '"', '""', '";', ',', ';', '\n"\n', '\\', '\\u0000', "';--"],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'then', 'length', '0', '-1', 'null'],
  ...['../../x', '/', 'C:\\CON', 'NUL', 'http://a.example.invalid/', 'javascript:alert(1)', 'file:///etc/passwd'],
  ...[`sha256:${'0'.repeat(64)}`, '00000002-0000-4000-8000-000000000001', 'c1', 'c2', 'c3', 'head', 'body', 'evidence'],
  ...[
    'profile:00000001-0000-4000-8000-000000000001',
    'class:00000005-0000-4000-8000-000000000001',
    'handed-in',
    'moved',
  ],
  ...['2038-01-19T03:14:08.000Z', '0000-00-00T00:00:00Z', '+275760-09-13T00:00:00.000Z', '1970-01-01T00:00:00.000Z'],
  ...[60, 61, 80, 81, 120, 121, 200, 201, 600, 4000, 4001, 20_000, 20_001].map((length) => 'a'.repeat(length)),
  ...[marks(10), marks(200), marks(4000)],
];

/** Names that a key can be given. */
export const KEYS: readonly string[] = STRINGS.filter((text) => text.length <= 4001);

const nested = (open: string, close: string, depth: number): Doc => ({ raw: open.repeat(depth) + close.repeat(depth) });

/** Values of every kind, of which the right one is at most one. */
export const VALUES: readonly Doc[] = [
  ...[null, true, false, 0, 1, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 53), [], { entries: [] }],
  ...['1e999', '-1e999', '-0', '9007199254740993', '1e-400', '1E400', 'NaN', 'Infinity', '0x10', '01', '.5', '1.'].map(
    (raw): Doc => ({ raw }),
  ),
  ...['', 'tru', 'undefined', '"\\ud800"', '"\\u0000"', '"\\u202e"', '"\n"', "'a'", '"a', '/**/1', '\u00a01'].map(
    (raw): Doc => ({ raw }),
  ),
  ...[nested('[', ']', 24), nested('[', ']', 33), nested('{"a":', '}', 40), nested('[', ']', 4000)],
  { entries: [['__proto__', { entries: [['isAdmin', true]] }]] },
  { entries: [['constructor', { entries: [['prototype', { entries: [['x', 1]] }]] }]] },
  {
    entries: [
      ['then', 1],
      ['then', 2],
    ],
  },
  { raw: `[${'0,'.repeat(5000)}0]` },
  { raw: `[${'[],'.repeat(5000)}[]]` },
  { raw: `{${Array.from({ length: 5000 }, (_, at) => `"k${String(at)}":0`).join(',')}}` },
];

/** What costs much to make and to read, and so comes seldom; made when it is asked for. */
export const HUGE: readonly (() => Doc)[] = [
  () => 'a'.repeat(1_000_000),
  () => marks(1_000_000),
  () => marks(3_900_000),
  () => marks(10_000_000),
  () => 'a"b""'.repeat(300_000),
  () => '\u202e'.repeat(600_000),
  () => ({ raw: `[${'0,'.repeat(1_900_000)}0]` }),
  () => ({ raw: `[${'{},'.repeat(600_000)}0]` }),
  () => ({ raw: `[${'[0],'.repeat(500_000)}0]` }),
  () => nested('[', ']', 1_000_000),
  () => nested('{"a":', '1}', 200_000),
  () => ({ raw: `{${'"a":0,'.repeat(300_000)}"b":0}` }),
  () => ({ raw: `{${Array.from({ length: 300_000 }, (_, at) => `"k${String(at)}":0`).join(',')}}` }),
  () => ({ raw: '\n'.repeat(4_000_000) }),
  () => ({ raw: '"a'.repeat(600_000) }),
  () => ({ raw: `"${'\\u0041'.repeat(300_000)}"` }),
  () => ({ raw: '1'.repeat(1_000_000) }),
  () => ({ raw: ',;\t|"\n'.repeat(200_000) }),
];
