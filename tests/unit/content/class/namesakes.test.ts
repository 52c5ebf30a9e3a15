import { describe, expect, it } from 'vitest';
import type { ClassSummary } from '../../../../content/class/classroom.ts';
import { toNamedClass } from '../../../../content/class/namesakes.ts';
import type { LessonId } from '../../../../content/lesson/format.ts';
import { classId } from '../../../builders/ids.ts';

const MORNING = '2026-01-01T08:00:00.000Z';

const summary = (n: number, changes: Partial<ClassSummary> = {}): ClassSummary => ({
  ...{ class: classId(n), name: '9b', madeAt: MORNING, roster: 20, rosterIds: null, lessons: [], handOuts: [] },
  ...changes,
});
/** Lessons for which so many handed in. */
const worked = (...students: readonly number[]): ClassSummary['lessons'] =>
  students.map((count) => ({
    ...{ lessonId: 'x' as LessonId, lesson: null, title: 'X', students: count, revisions: [] },
  }));

describe('toNamedClass', () => {
  it('names a class by its name alone where no other has it', () => {
    const one = summary(1);
    const all = [one, summary(2, { name: '9c' })];
    expect(toNamedClass(one, all)).toEqual({ name: '9b', madeAt: MORNING, students: 20, apart: 'name' });
  });

  it.each([' 9B ', '9b', '9B'])('says the day and the number of students beside a class called “%s”', (name) => {
    const one = summary(1);
    expect(toNamedClass(one, [one, summary(2, { name, roster: 21 })]).apart).toBe('day');
    expect(toNamedClass(one, [one, summary(2, { name, madeAt: '2026-01-02T08:00:00.000Z' })]).apart).toBe('day');
  });

  it('says the time of day, too, where day and number are alike', () => {
    const one = summary(1);
    const later = summary(2, { madeAt: '2026-01-01T09:00:00.000Z' });
    expect(toNamedClass(one, [one, later]).apart).toBe('time');
    expect(toNamedClass(one, [one, summary(3, { roster: 5 }), later]).apart).toBe('time');
  });

  it('counts those on the list, and without a list the most that handed in for a lesson', () => {
    const studentsOf = (changes: Partial<ClassSummary>) => toNamedClass(summary(1, changes), []).students;
    expect(studentsOf({ roster: 0, lessons: worked(7) })).toBe(0);
    expect(studentsOf({ roster: null, lessons: worked(3, 7, 5) })).toBe(7);
    expect(studentsOf({ roster: null })).toBe(0);
  });
});
