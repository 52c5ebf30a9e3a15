/**
 * What is broken on purpose, and the tests that have to notice. A room answers for itself: what only the tests of another
 * room would notice counts as survived. Files of limits and types alone have nothing to break.
 * @type {Readonly<Record<string, { readonly mutate: readonly string[], readonly tests: readonly string[] }>>}
 */
export const MUTATION_ROOMS = {
  scoring: { mutate: ['content/scoring/**/*.ts'], tests: ['tests/unit/content/scoring/**/*.test.ts'] },
  classroom: { mutate: ['content/classroom/**/*.ts'], tests: ['tests/unit/content/classroom/**/*.test.ts'] },
  'class-desk': {
    mutate: ['content/desk/class-*.ts', 'content/desk/create-classroom.ts', 'content/desk/projector.ts'],
    tests: ['tests/unit/content/desk/class*.test.ts', 'tests/unit/content/desk/create-classroom.test.ts'],
  },
  exchange: {
    mutate: ['content/exchange/csv.ts', 'content/exchange/gradebook-*.ts', 'content/exchange/profile-csv.ts'],
    tests: ['tests/unit/content/exchange/**/*.test.ts'],
  },
  practice: { mutate: ['content/practice/**/*.ts'], tests: ['tests/unit/content/practice/**/*.test.ts'] },
  'self-study': { mutate: ['content/self-study/**/*.ts'], tests: ['tests/unit/content/self-study/**/*.test.ts'] },
};

/** The room that is being mutated, by the environment that `npm run mutate` sets; by default the scoring. */
export const mutationRoom = () => {
  const name = process.env['CLAIMSORT_MUTATE'] ?? 'scoring';
  const room = MUTATION_ROOMS[name];
  if (room === undefined) throw new Error(`There is nothing to mutate by the name of ${name}.`);
  return { name, ...room };
};
