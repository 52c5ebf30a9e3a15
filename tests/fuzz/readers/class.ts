import { readClassFile } from '../../../electron/workers/read-class-file.ts';
import { parseClassFile } from '../../../content/files/parse-class-file.ts';
import { attemptId, claimId } from '../../builders/ids.ts';
import { readFile } from '../../builders/hand-in.ts';
import { valueOf } from '../../builders/open-store.ts';
import { collect, exportOf, reportAt, teacherDesk } from '../../builders/teacher-desk.ts';
import { toDoc, toJsonText } from '../doc.ts';
import { type Reader, taken } from '../reader.ts';
import { refused } from '../refused.ts';
import { PERSON } from '../room.ts';

/** A class with one of everything that goes out with one. */
function classFile(): unknown {
  const teacher = teacherDesk();
  const { desk, where, file } = teacher;
  const of = { class: where.class };
  valueOf(desk.setRoster({ ...of, text: 'Name,ID\nAda,1\nBob,2\nZoe Miller,3\n' }));
  collect(desk, teacher, [
    readFile({ lesson: file, n: 1, name: 'Ada', answers: ['evidence', 'rhetoric'] }),
    readFile({ lesson: file, n: 1, profile: 2, name: 'Bob', answers: ['evidence', 'rhetoric'] }),
    readFile({ lesson: file, n: 3, name: 'Z. Miller', answers: ['attribution'] }),
  ]);
  const group = reportAt(desk, teacher).sameWork[0];
  const [one] = group?.hands ?? [];
  const inbox = valueOf(desk.readInbox(of));
  const author = inbox.items.find((item) => item.author !== null)?.author?.id;
  const student = inbox.students.find(({ name }) => name === 'Zoe Miller')?.student;
  if (group === undefined || one === undefined || author === undefined || student === undefined) {
    throw new Error('There is something to decide, and a name to give.');
  }
  const { handIns } = group;
  valueOf(desk.settleSameWork({ ...where, handIns, decision: { kind: 'only', counting: [one.handIn] } }));
  valueOf(desk.nameStudent({ ...of, author, student }));
  valueOf(
    desk.enterPaper({
      ...where,
      entry: attemptId(7),
      name: 'Bob',
      answers: { [claimId('c1')]: 'evidence' },
      twice: 'beside',
    }),
  );
  const hands = { evidence: 3, attribution: 0, rhetoric: 1 };
  valueOf(desk.takeVote({ ...where, claim: claimId('c2'), round: 1, counts: hands }));
  const credits = { evidence: 0, attribution: 1, rhetoric: 0.5 } as const;
  valueOf(
    desk.changeKey({
      ...of,
      lesson: file.lesson.id,
      claim: claimId('c3'),
      label: 'attribution',
      credits,
      reason: 'So.',
    }),
  );
  valueOf(desk.chooseSheet({ ...where, choice: 'dozen' }));
  return JSON.parse(exportOf(desk, { kind: 'class', class: where.class }).text);
}

/** Whole classes, taken in as new ones or into the one that an earlier file brought. */
export const classReader: Reader = {
  name: 'class',
  bases: [classFile()],
  toDoc,
  toText: toJsonText,
  mend: (text) => text,
  async read(file, { desk }, isRead) {
    const read = await readClassFile(file);
    if (!read.ok) return refused(read.error);
    const request = { profile: PERSON, file: read.value };
    const preview = desk.previewClass(request);
    if (!preview.ok) return refused(preview.error);
    const answers = Object.fromEntries(preview.value.questions.map(({ id }) => [id, 'there'] as const));
    const took = desk.takeClass({ ...request, answers });
    if (!took.ok) return taken(`cannot be taken in: ${took.error.code} ${took.error.detail ?? ''}`);
    isRead?.();
    const again = desk.previewClass(request);
    if (!again.ok || again.value.questions.length > 0) return taken('is asked about again after it was answered');
    const of = took.value.class;
    const given = desk.makeExport({ kind: 'class', class: of });
    if (!given.ok) return taken(`cannot be given out again: ${given.error.code}`);
    if (typeof given.value.text !== 'string') return taken('is given out as something else');
    const back = parseClassFile(given.value.text);
    if (!back.ok) return taken(`is not read again as it was given out: ${back.error.code} ${back.error.place ?? ''}`);
    const home = desk.previewClass({ profile: PERSON, file: back.value });
    if (!home.ok || home.value.kind !== 'nothing-new') return taken('is not known as it was given out');
    const classes = desk.listClasses({ profile: PERSON });
    if (!classes.ok) return taken(`cannot be listed: ${classes.error.code}`);
    const inbox = desk.readInbox({ class: of });
    if (!inbox.ok) return taken(`has no inbox: ${inbox.error.code}`);
    for (const { lesson } of classes.value.find((one) => one.class === of)?.lessons ?? []) {
      if (lesson === null) continue;
      const report = desk.readReport({ class: of, lesson, rule: 'first-exam' });
      if (!report.ok) return taken(`has no report: ${report.error.code}`);
      const votes = desk.readProjector({ class: of, lesson });
      if (!votes.ok) return taken(`cannot be projected: ${votes.error.code}`);
    }
    return taken(null);
  },
};
