import { expect, it, onTestFinished } from 'vitest';
import { createDesk } from '../../content/desk/create-desk.ts';
import { filesWith } from '../builders/canary.ts';
import { dataFolder } from '../builders/data-folder.ts';
import { ONE_INSTALLATION } from '../builders/hand-in.ts';
import { attemptId, claimId, classId, profileId } from '../builders/ids.ts';
import { opened, valueOf } from '../builders/open-store.ts';
import { steadyTools } from './desk-under-test.ts';
import { BUILT_IN } from './scene.ts';

const where = { class: classId(1), lesson: BUILT_IN.lessonHash };

it.each([
  ['in the middle of the list', true, true],
  ['alone on the list', false, true],
  ['who handed in nothing', true, false],
])('leaves nothing of a student %s in any file', (_who, hasOthers, hasPaper) => {
  const name = 'Ada Redpole';
  const folder = dataFolder();
  const open = opened(folder);
  onTestFinished(() => void open.close());
  const desk = createDesk({ ...steadyTools(), store: open.store, builtIns: [BUILT_IN], signer: ONE_INSTALLATION });
  valueOf(desk.createProfile({ profile: profileId(1), name: 'Teacher' }));
  valueOf(desk.createClass({ profile: profileId(1), class: classId(1), name: '8b' }));
  valueOf(desk.setRoster({ class: classId(1), text: hasOthers ? `Name\nBob\n${name}\nZoe` : `Name\n${name}` }));
  valueOf(
    desk.enterPaper({
      ...{ ...where, entry: attemptId(1), name: hasPaper ? name : 'Bob' },
      answers: { [claimId('c1')]: 'rhetoric' },
    }),
  );
  valueOf(open.backUp());
  expect(filesWith(folder, 'Redpole')).not.toEqual([]);
  const { students } = valueOf(desk.readReport({ ...where, rule: 'first-exam' }));
  const student = students.find((one) => one.name === name)?.student ?? expect.fail('The student is there.');
  valueOf(desk.eraseStudent({ class: classId(1), student }));
  expect(filesWith(folder, 'Redpole')).toEqual([]);
});
