import { describe, expect, it } from 'vitest';
import { authorIdOf } from '../../../../../content/class/match-students.ts';
import { inboxDesk } from '../../../../builders/class-inbox.ts';
import { attemptId, claimId } from '../../../../builders/ids.ts';
import { valueOf } from '../../../../builders/open-store.ts';

describe('the items of the inbox', () => {
  it('has a paper of a name that is not on the list as an item of its own, with its lesson and who it may be', () => {
    const { teacher, of, inbox } = inboxDesk();
    const entry = attemptId(77);
    const paper = { ...teacher.where, ...of, name: 'Zoe Mueller', answers: { [claimId('c1')]: 'evidence' } } as const;
    valueOf(teacher.desk.enterPaper({ ...paper, entry: attemptId(76), name: 'Ada Brandt' }));
    valueOf(teacher.desk.enterPaper({ ...paper, entry, name: 'Z. M.' }));
    const handIn = `${teacher.where.lesson} ${entry}`;
    const author = authorIdOf({ name: 'Z. M.', profile: null });
    expect(inbox().items).toEqual([
      {
        ...{ id: `seen ${handIn}`, since: null, author: { id: author, suggestions: [] } },
        outcome: {
          ...{ file: '', name: 'Z. M.', attempt: entry, handIn, isNew: false, counts: 'yes' },
          ...{ flags: ['not-on-roster'], place: null, other: null, revisions: null },
        },
        lesson: { lesson: teacher.where.lesson, title: 'A lesson' },
      },
    ]);
    valueOf(teacher.desk.settleInboxItem({ ...of, item: `seen ${handIn}`, isSettled: true }));
    expect(inbox().items).toEqual([]);
  });

  it('passes over records of a newer program, and shows the others', () => {
    const { teacher, of, handIn, collect, inbox } = inboxDesk();
    collect([handIn(1, 'Zed')]);
    const [item] = inbox().items;
    const student = inbox().students[0]?.student;
    const author = item?.author?.id;
    if (author === undefined || student === undefined) throw new Error('Zed is not on the list.');
    valueOf(teacher.desk.nameStudent({ ...of, author, student }));
    const before = inbox();
    const json = JSON.stringify({ kind: 'of-the-future' });
    const kinds = ['identity', 'inbox', 'paper', 'hand-in', 'decision'] as const;
    const records = kinds.map((kind) => ({ ...of, kind, id: `${teacher.where.lesson} new`, json }));
    valueOf(teacher.store.putRecords(records));
    expect(before.named).toEqual([{ author, name: 'Zed', student, onList: 'Ada Brandt' }]);
    expect(inbox(teacher.open())).toEqual(before);
  });

  it('says of a flagged hand-in whose it may be only where its student is not known', () => {
    const { handIn, collect, inbox } = inboxDesk();
    collect([handIn(1, 'Ada Brandt', { mode: 'guided' }), handIn(2, 'Zoe Mueler', { mode: 'guided' })]);
    const students = inbox().students;
    expect(inbox().items.map(({ outcome, author }) => [outcome.name, author?.suggestions])).toEqual([
      ['Ada Brandt', undefined],
      ['Zoe Mueler', [students[1]?.student]],
    ]);
    const without = inboxDesk(null);
    without.collect([without.handIn(1, 'Zed', { mode: 'guided' })]);
    expect(without.inbox().items.map(({ outcome, author }) => [outcome.name, author])).toEqual([['Zed', null]]);
  });
});
