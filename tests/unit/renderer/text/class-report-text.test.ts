import { describe, expect, it } from 'vitest';
import { reportText } from '#text/class-report-text.ts';
import { flagText } from '#text/class-text.ts';
import { gradebookText } from '#text/gradebook-text.ts';

describe('reportText.students', () => {
  it('agrees with the number of students who have work, and with a class of one', () => {
    expect(reportText.students(1, 4)).toBe('1 of 4 students has work that counts');
    expect(reportText.students(0, 1)).toBe('0 of 1 student has work that counts');
    expect(reportText.students(2, 4)).toBe('2 of 4 students have work that counts');
    expect(reportText.students(1, 1)).toBe('1 student');
  });
});

describe('what a report says of disagreement', () => {
  it('says of one student that they disagreed with the key, and never that they disagreed with each other', () => {
    expect(reportText.disagreedHint(1)).toBe('Your student chose another label here than the key.');
    expect(reportText.disagreedHint(2)).toMatch(/^Your students disagreed here, with each other or with the key\./);
    expect(reportText.discussNone(1)).toBe('There is no clear-cut claim on which your student disagreed with the key.');
    expect(reportText.discussNone(2)).toBe('There is no clear-cut claim on which your class disagreed.');
  });
});

describe('flagText', () => {
  it('says of equal names that they are the same, and of others that they look alike', () => {
    const flagged = { name: 'Ada', revisions: null };
    expect(flagText['look-alike-name']({ ...flagged, other: 'Ada' })).toMatch(/under the same name/);
    expect(flagText['look-alike-name']({ ...flagged, other: 'Adá' })).toMatch(/looks like/);
  });
});

describe('gradebookText.why', () => {
  it('does not say why undecided work waits: two papers of one student wait too, under one name', () => {
    const why = gradebookText.why('undecided', 'moodle', 'first-exam', true);
    expect(why).toBe('Waits for your decision in the report.');
  });
});
