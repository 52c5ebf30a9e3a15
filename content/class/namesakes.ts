import type { ClassSummary } from './classroom.ts';

/** How many students a class has: those on its list, or without one the most that handed in for a lesson. */
const countOfClass = ({ roster, lessons }: Pick<ClassSummary, 'roster' | 'lessons'>): number =>
  roster ?? Math.max(0, ...lessons.map(({ students }) => students));

/** A class with what tells it from others of its name. */
export interface NamedClass extends Pick<ClassSummary, 'name' | 'madeAt'> {
  readonly students: number;
  /** `name`: no other has its name. With `day` its day and number of students are said, with `time` the time of day, too. */
  readonly apart: 'name' | 'day' | 'time';
}

/** A class as it is named among all classes of a teacher. */
export const toNamedClass = (of: ClassSummary, all: readonly ClassSummary[]): NamedClass => ({
  ...{ name: of.name, madeAt: of.madeAt, students: countOfClass(of), apart: tellApart(of, all) },
});

/**
 * What tells a class from others of the same name: nothing where none has it (names are compared without regard to case and
 * spaces at the ends), the day on which it was made and its number of students, and with `time` the time of that day, too.
 */
function tellApart(of: ClassSummary, all: readonly ClassSummary[]): 'name' | 'day' | 'time' {
  const same = (name: string): string => name.trim().toLowerCase();
  const namesakes = all.filter((one) => one.class !== of.class && same(one.name) === same(of.name));
  if (namesakes.length === 0) return 'name';
  const dayOf = ({ madeAt }: ClassSummary): string => madeAt.slice(0, 10);
  const isAlike = (one: ClassSummary): boolean => dayOf(one) === dayOf(of) && countOfClass(one) === countOfClass(of);
  return namesakes.some(isAlike) ? 'time' : 'day';
}
