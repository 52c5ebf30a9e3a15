import type { ClassSummary } from './classroom.ts';

/** The number of students in a class: those on its list, or without one the most that handed in for a lesson. */
const countOfClass = ({ roster, lessons }: Pick<ClassSummary, 'roster' | 'lessons'>): number =>
  roster ?? Math.max(0, ...lessons.map(({ students }) => students));

/** A class with what distinguishes it from others of the same name. */
export interface NamedClass extends Pick<ClassSummary, 'name' | 'madeAt'> {
  readonly students: number;
  /**
   * `name`: no other has its name. `day`: shown with its day and number of students; `time`: with the time of day, too.
   */
  readonly apart: 'name' | 'day' | 'time';
}

/** A class with what distinguishes it from all other classes of a teacher. */
export const toNamedClass = (of: ClassSummary, all: readonly ClassSummary[]): NamedClass => ({
  ...{ name: of.name, madeAt: of.madeAt, students: countOfClass(of), apart: tellApart(of, all) },
});

/**
 * What distinguishes a class from others of the same name: `name` if there are none (ignoring case and spaces at the
 * ends), `day` for the day on which it was created and its number of students, `time` for the time of that day, too.
 */
function tellApart(of: ClassSummary, all: readonly ClassSummary[]): 'name' | 'day' | 'time' {
  const same = (name: string): string => name.trim().toLowerCase();
  const namesakes = all.filter((one) => one.class !== of.class && same(one.name) === same(of.name));
  if (namesakes.length === 0) return 'name';
  const dayOf = ({ madeAt }: ClassSummary): string => madeAt.slice(0, 10);
  const isAlike = (one: ClassSummary): boolean => dayOf(one) === dayOf(of) && countOfClass(one) === countOfClass(of);
  return namesakes.some(isAlike) ? 'time' : 'day';
}
