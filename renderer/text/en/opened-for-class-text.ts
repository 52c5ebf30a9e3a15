import { plural } from '../plural.ts';

/** The messages about opened files for a class. In a file of its own, because it is needed at the start. */
export const openedForClassText = {
  handIns: (count: number) =>
    plural(count, {
      one: '# handed-in file was opened. Choose the class it belongs to.',
      other: '# handed-in files were opened. Choose the class they belong to.',
    }),
  class: 'A class from a co-teacher was opened. Look at it under “Classes”.',
  roster: 'A list of students was opened. Choose the class it belongs to, or make a new one.',
} as const;
