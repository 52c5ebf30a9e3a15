import type { NamedClass } from '../../../content/class/namesakes.ts';
import { plural } from '../plural.ts';
import { formatDay, formatTime } from './when-text.ts';

/** When a class was made and how many students it has: what tells it from another of the same name. */
export const factsOfClass = ({ apart, madeAt, students }: NamedClass): string => {
  const made = apart === 'time' ? formatTime(madeAt) : formatDay(madeAt);
  return `made ${made}, ${plural(students, { zero: 'no students', one: '# student', other: '# students' })}`;
};

/** What a class is called; where another has the same name, with what tells the two apart. */
export const sayClassName = (of: NamedClass): string =>
  of.apart === 'name' ? of.name : `${of.name} (${factsOfClass(of)})`;
