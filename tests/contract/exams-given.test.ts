import { describe, expect, it } from 'vitest';
import { createDesk } from '../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../content/desk/store/memory-store.ts';
import { ONE_INSTALLATION } from '../builders/hand-in.ts';
import { attemptId, profileId } from '../builders/ids.ts';
import { builtInLesson, examEditionText, lessonText } from '../builders/lesson-file.ts';
import { journal, started } from '../builders/journal.ts';
import { valueOf } from '../builders/open-store.ts';
import { steadyTools } from './desk-under-test.ts';

const me = profileId(1);
const shipped = builtInLesson({ id: 'shipped', title: 'The shipped story' });

function setDesk() {
  const store = createMemoryStore();
  const open = () => createDesk({ ...steadyTools(), store, builtIns: [shipped], signer: ONE_INSTALLATION });
  const desk = open();
  valueOf(desk.createProfile({ profile: me, name: 'Ada' }));
  const finish = (n: number, lesson = shipped.lessonHash, mode: 'exam' | 'guided' = 'exam') => {
    const started = { profile: me, attempt: attemptId(n), lesson, mode, again: null } as const;
    valueOf(desk.startAttempt({ ...started, choice: { kind: 'all' } }));
    return valueOf(desk.handIn({ attempt: attemptId(n) }));
  };
  const waitedFor = () => valueOf(desk.listWaitedFor({ profile: me })).map(({ attempt }) => attempt);
  const standing = (id: string) => valueOf(desk.listLessons({ profile: me })).find((card) => card.id === id)?.standing;
  return { desk, store, open, finish, waitedFor, standing };
}

describe('an exam that was finished', () => {
  it('waits to be given to the teacher until its file was written, and not longer', () => {
    const { desk, open, finish, waitedFor, standing } = setDesk();
    const { hash } = valueOf(desk.installLesson({ text: examEditionText({ id: 'x', title: 'The exam' }) }));
    expect(finish(1, hash)).toMatchObject({ kind: 'awaiting-key', attempt: { isWaitedFor: true, isGiven: false } });
    expect(waitedFor()).toEqual([attemptId(1)]);
    expect(standing('x')).toMatchObject({ kind: 'done', isWaitedFor: true });
    expect(valueOf(open().listWaitedFor({ profile: me }))).toEqual([
      { attempt: attemptId(1), title: 'The exam', isSecondReading: false },
    ]);

    valueOf(desk.noteGiven({ attempt: attemptId(1) }));
    valueOf(desk.noteGiven({ attempt: attemptId(1) }));
    expect(waitedFor()).toEqual([]);
    expect(standing('x')).toMatchObject({ kind: 'done', isWaitedFor: false });
    expect(valueOf(desk.readResult({ attempt: attemptId(1) }))).toMatchObject({
      attempt: { isWaitedFor: false, isGiven: true, isSet: true },
    });
    expect(valueOf(open().listWaitedFor({ profile: me }))).toEqual([]);
  });

  it('waits also where the lesson came with the program, and when the key has come meanwhile', () => {
    const { desk, finish, waitedFor } = setDesk();
    const edition = JSON.stringify({ format: 'claimsort-lesson', version: 1, lesson: shipped.lesson });
    valueOf(desk.installLesson({ text: edition }));
    expect(finish(1)).toMatchObject({ kind: 'awaiting-key', attempt: { isWaitedFor: true } });
    const { hash } = valueOf(desk.installLesson({ text: examEditionText({ id: 'x' }) }));
    finish(2, hash);
    valueOf(desk.installLesson({ text: lessonText({ id: 'x' }) }));
    expect(waitedFor()).toEqual([attemptId(1), attemptId(2)]);
  });

  it('is nobody’s business but one’s own where no teacher handed it out', () => {
    const { desk, finish, waitedFor } = setDesk();
    finish(1);
    finish(2, shipped.lessonHash, 'guided');
    expect(waitedFor()).toEqual([]);
    valueOf(desk.noteGiven({ attempt: attemptId(1) }));
    expect(valueOf(desk.listWaitedFor({ profile: null }))).toEqual([]);
    expect(desk.noteGiven({ attempt: attemptId(9) })).toMatchObject({ error: { code: 'not-found' } });
  });

  it('is neither set nor given by anything known where an earlier version of the program took it', () => {
    const { desk, store } = setDesk();
    const { hash } = valueOf(desk.installLesson({ text: examEditionText({ id: 'x' }) }));
    const begun = started({ lesson: hash, key: null, mode: 'exam' });
    valueOf(store.append(journal([begun, ['handed-in', {}]])));
    expect(valueOf(desk.readResult({ attempt: attemptId(1) }))).toMatchObject({
      ...{ kind: 'awaiting-key', attempt: { isWaitedFor: false, isGiven: false, isSet: false } },
    });
  });

  it('is not given before it is finished', () => {
    const { desk } = setDesk();
    const { hash } = valueOf(desk.installLesson({ text: examEditionText({ id: 'x' }) }));
    const started = { profile: me, attempt: attemptId(1), lesson: hash, mode: 'exam', again: null } as const;
    valueOf(desk.startAttempt({ ...started, choice: { kind: 'all' } }));
    expect(desk.noteGiven({ attempt: attemptId(1) })).toMatchObject({ error: { code: 'not-allowed' } });
  });
});
