import type { NamedClass } from '../../../content/class/namesakes.ts';
import { plural } from '../plural.ts';
import { formatDay, formatTime } from './when-text.ts';

/** When a class was created and how many students it has: what distinguishes it from another class of the same name. */
export const factsOfClass = ({ apart, madeAt, students }: NamedClass): string => {
  const made = apart === 'time' ? formatTime(madeAt) : formatDay(madeAt);
  return `made ${made}, ${plural(students, { zero: 'no students', one: '# student', other: '# students' })}`;
};

/** The name of a class; if another has the same name, with what distinguishes the two. */
export const sayClassName = (of: NamedClass): string =>
  of.apart === 'name' ? of.name : `${of.name} (${factsOfClass(of)})`;
