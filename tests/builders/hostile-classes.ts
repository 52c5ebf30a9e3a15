import fc from 'fast-check';
import type { PupilSpec } from './gradebook.ts';

const SIGNS = fc.string({
  minLength: 1,
  maxLength: 12,
  unit: fc.constantFrom(
    '0',
    '1',
    'a',
    'A',
    'é',
    '.',
    ',',
    ';',
    '-',
    '\\',
    '"',
    "'",
    '=',
    ' ',
    '#',
    '@',
    '+',
    '\n',
    '\t',
  ),
});

/** Names that a program may take for something else, and names that may be taken for each other. */
export const names: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(
      'Points Possible',
      'Ada Points Possible',
      'Test Student',
      'Student, Test',
      'Muted',
      'Manual Posting',
    ),
    fc.constantFrom('Meyer, Anna', 'Anna Meyer', 'ANNA  MEYER', 'Ben', 'Chi', '1,5', '12.', 'Student', 'ID', '-'),
    SIGNS,
  )
  .map((name) => name.trim())
  .filter((name) => name !== '');

const ids: fc.Arbitrary<string | null> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.nat({ max: 40 }).map(String) },
  { weight: 2, arbitrary: fc.constantFrom('017', '17', '17a', '1.234.567', 'ada', 'Ada', 'SCHOOL\\ada', '0', '#17') },
  { weight: 2, arbitrary: SIGNS.map((id) => id.trim()).map((id) => (id === '' ? null : id)) },
);

/** A class as unlucky as can be. An id stands on a list once: the list is refused otherwise. */
export const pupils: fc.Arbitrary<readonly PupilSpec[]> = fc
  .array(
    fc.record({
      name: names,
      id: ids,
      quarters: fc.option(fc.nat({ max: 48 })),
      asked: fc.constantFrom(0, 12, 12, 18, 29, 150),
      attempts: fc.nat({ max: 3 }),
    }),
    { maxLength: 8 },
  )
  .map((drawn) => {
    const seen = new Set<string>();
    return drawn.map(({ name, id, quarters, asked, attempts }) => {
      const own = id === null || seen.has(id) ? null : id;
      if (own !== null) seen.add(own);
      const points = quarters === null ? null : Math.min(quarters / 4, asked);
      return { name, id: own, isOnRoster: own !== null || attempts > 1, points, asked, attempts };
    });
  });

/** Titles that an importer may take for a column of another kind. */
export const titles: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'Current Score',
    'Unposted Final Grade',
    'On the Current Scoreboard',
    'Final Points',
    'Override Score',
  ),
  fc.constantFrom(
    'Override Status (Spring)',
    'Student',
    'ID',
    'SIS User ID',
    'Section',
    'Notes',
    'Essay (7)',
    'X (123)',
  ),
  fc.constantFrom(
    ' spaced ',
    'a;b;c;d;e;f;g;h',
    '1,5',
    '2024',
    'a\nb',
    'C:\\"x"',
    '<Numeric MaxPoints:99>',
    '50 % off',
  ),
  fc.constantFrom('Text Grade', 'The Points Grade', 'x Grade Symbol', 'Points Possible', '=1+1', '"', 'é'.repeat(299)),
  fc.constantFrom('“Final Score” 🙂'.repeat(20).slice(0, 298), 'ID number', 'Username', '\\', '(out of 3)'),
  SIGNS,
);
