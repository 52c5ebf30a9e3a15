import { MAX_HAND_IN_BYTES } from '../../../content/class/limits.ts';
import { readHandIn } from '../../../content/class/read-hand-in.ts';
import { toCanonicalJson } from '../../../content/base/hash.ts';
import { readHandInFile } from '../../../electron/workers/read-hand-ins.ts';
import { verifySignature } from '../../../electron/host/signature.ts';
import { readTextFile } from '../../../electron/files/read-text-file.ts';
import { flagText } from '#text/class-text.ts';
import { handInFile, ONE_INSTALLATION } from '../../builders/hand-in.ts';
import { lessonFile } from '../../builders/lesson-file.ts';
import { asObject } from '../as-object.ts';
import { toDoc, toJsonText } from '../doc.ts';
import type { Outcome } from '../promises.ts';
import { type Reader, taken } from '../reader.ts';
import { rechain } from '../rechain.ts';
import { CLASS, LESSON } from '../room.ts';

const here = lessonFile({});
const elsewhere = lessonFile({ id: 'elsewhere' });
const long = lessonFile({ id: 'long', claims: Array.from({ length: 30 }, () => 'rhetoric' as const) });

/** Flags of a file in which nothing can be pointed at: it is as a whole not what it should be. */
const OF_THE_WHOLE = [
  ...['unreadable', 'too-large', 'empty', 'not-a-hand-in', 'changed-after-hand-in', 'not-handed-in', 'other-lesson'],
  ...['other-revision', 'two-of-one-attempt', 'copy-under-another-name', 'already-there'],
];

/** Hand-ins, taken into a class. */
export const handInReader: Reader = {
  name: 'hand-in',
  bases: [
    handInFile({ lesson: here, n: 1, answers: ['evidence', 'rhetoric', 'attribution'] }),
    handInFile({ lesson: here, n: 2, answers: ['evidence', null], mode: 'guided', name: 'Zoë Ådahl' }),
    handInFile({ lesson: elsewhere, n: 3, answers: ['evidence'] }),
    handInFile({ lesson: long, n: 4, answers: Array.from({ length: 30 }, () => 'rhetoric' as const) }),
  ].map(({ text }): unknown => JSON.parse(text)),
  toDoc,
  toText: toJsonText,
  mend(text) {
    const file = asObject(JSON.parse(text));
    const handIn = asObject(file['handIn']);
    const mended = { ...handIn, events: rechain(handIn['events']) };
    return JSON.stringify({ ...file, handIn: mended, signature: ONE_INSTALLATION.sign(toCanonicalJson(mended)) });
  },
  async read(file, { desk }) {
    const read = await readHandInFile(file, verifySignature);
    const outcomes = desk.takeHandIns({ class: CLASS, lesson: LESSON.lessonHash, files: [read] });
    if (!outcomes.ok) return taken(`the class refuses: ${outcomes.error.code}`);
    const [outcome] = outcomes.value;
    if (outcome === undefined) return taken('no outcome');
    if (!outcome.isNew) {
      const refused: Outcome = {
        code: outcome.flags[0] ?? 'no flag',
        place: outcome.place,
        mustHavePlace: outcome.flags.slice(0, 1).some((flag) => !OF_THE_WHOLE.includes(flag)),
        sentences: outcome.flags.map((flag) => flagText[flag](outcome)),
        quoted: [outcome.other, outcome.name],
        complaint: null,
      };
      return refused;
    }
    const text = await readTextFile(file, MAX_HAND_IN_BYTES);
    const parsed = text.ok ? readHandIn(text.value, verifySignature) : text;
    if (!parsed.ok || !read.read.ok) return taken('took what it does not read');
    if (toCanonicalJson(parsed.value) !== toCanonicalJson(read.read.value))
      return taken('reads two things in one file');
    const report = desk.readReport({ class: CLASS, lesson: LESSON.lessonHash, rule: 'best' });
    return taken(report.ok ? null : `there is no report any more: ${report.error.code}`);
  },
};
