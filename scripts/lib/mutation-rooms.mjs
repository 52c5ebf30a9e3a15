/**
 * What is broken on purpose, and the tests that have to notice. A room answers for itself: what only the tests of another
 * room would notice counts as survived. Files of limits and types alone have nothing to break.
 * @type {Readonly<Record<string, { readonly mutate: readonly string[], readonly tests: readonly string[] }>>}
 */
export const MUTATION_ROOMS = {
  scoring: { mutate: ['content/scoring/**/*.ts'], tests: ['tests/unit/content/scoring/**/*.test.ts'] },
  class: { mutate: ['content/class/**/*.ts'], tests: ['tests/unit/content/class/**/*.test.ts'] },
  'class-desk': { mutate: ['content/desk/class/*.ts'], tests: ['tests/unit/content/desk/class/**/*.test.ts'] },
  files: {
    mutate: ['content/base/csv.ts', 'content/files/gradebook-*.ts', 'content/files/profile-csv.ts'],
    tests: ['tests/unit/content/{files,base}/**/*.test.ts'],
  },
  practice: { mutate: ['content/practice/**/*.ts'], tests: ['tests/unit/content/practice/**/*.test.ts'] },
  study: { mutate: ['content/study/**/*.ts'], tests: ['tests/unit/content/study/**/*.test.ts'] },
};

/** The room that is being mutated, by the environment that `npm run mutate` sets; by default the scoring. */
export const mutationRoom = () => {
  const name = process.env['CLAIMSORT_MUTATE'] ?? 'scoring';
  const room = MUTATION_ROOMS[name];
  if (room === undefined) throw new Error(`There is nothing to mutate by the name of ${name}.`);
  return { name, ...room };
};
