/**
 * The code to mutate, and the tests that must notice it. Each room (an area of the code) has its own tests: a mutant
 * that only the tests of another room notice counts as survived. Files that contain only limits and types have nothing
 * to mutate.
 * @type {Readonly<Record<string, { readonly mutate: readonly string[], readonly tests: readonly string[] }>>}
 */
export const MUTATION_ROOMS = {
  scoring: { mutate: ['content/scoring/**/*.ts'], tests: ['tests/unit/content/scoring/**/*.test.ts'] },
  class: { mutate: ['content/class/**/*.ts'], tests: ['tests/unit/content/class/**/*.test.ts'] },
  'class-desk': {
    mutate: ['content/desk/class/*.ts'],
    tests: ['tests/unit/content/desk/class/**/*.test.ts', 'tests/contract/memory-desk.test.ts'],
  },
  files: {
    mutate: ['content/base/csv.ts', 'content/files/gradebook-*.ts', 'content/files/profile-csv.ts'],
    tests: ['tests/unit/content/files/{gradebook-*,profile-csv}.test.ts', 'tests/unit/content/base/csv.test.ts'],
  },
  practice: { mutate: ['content/practice/**/*.ts'], tests: ['tests/unit/content/practice/**/*.test.ts'] },
  study: { mutate: ['content/study/**/*.ts'], tests: ['tests/unit/content/study/**/*.test.ts'] },
};

/** The room to mutate, from the environment that `npm run mutate` sets; scoring by default. */
export const mutationRoom = () => {
  const name = process.env['CLAIMSORT_MUTATE'] ?? 'scoring';
  const room = MUTATION_ROOMS[name];
  if (room === undefined) throw new Error(`There is nothing to mutate by the name of ${name}.`);
  return { name, ...room };
};
