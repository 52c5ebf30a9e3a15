import { describe, expect, it } from 'vitest';
import { reportText } from '#text/class-report-text.ts';
import { gradebookText } from '#text/gradebook-text.ts';

describe('reportText.students', () => {
  it('agrees with the number of students who have work, and with a class of one', () => {
    expect(reportText.students(1, 4)).toBe('1 of 4 students has work that counts');
    expect(reportText.students(0, 1)).toBe('0 of 1 student has work that counts');
    expect(reportText.students(2, 4)).toBe('2 of 4 students have work that counts');
    expect(reportText.students(1, 1)).toBe('1 student');
  });
});

describe('gradebookText.why', () => {
  it('does not say why undecided work waits: two papers of one student wait too, under one name', () => {
    const why = gradebookText.why('undecided', 'moodle', 'first-exam', true);
    expect(why).toBe('Waits for your decision in the report.');
  });
});
