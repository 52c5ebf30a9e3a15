import { hashOf } from '../../../content/base/hash.ts';
import type { JournalEvent } from '../../../content/journal/event.ts';
import { classStream, profileStream } from '../../../content/journal/stream.ts';
import { readProfileFile } from '../../../electron/files/read-profile-file.ts';
import { sittingEvents } from '../../builders/hand-in.ts';
import { classId, eventId, profileId } from '../../builders/ids.ts';
import { journal, type NewEvent } from '../../builders/journal.ts';
import { lessonFile } from '../../builders/lesson-file.ts';
import { asObject } from '../as-object.ts';
import { toDoc, toJsonText } from '../doc.ts';
import { type Reader, taken } from '../reader.ts';
import { refused } from '../refused.ts';
import { rechain } from '../rechain.ts';

/** Events of person `n`, with ids of their own. */
function eventsFrom(
  n: number,
  first: number,
  happened: readonly NewEvent[],
  stream: JournalEvent['stream'],
): readonly unknown[] {
  return rechain(
    journal(happened, stream).map((event, at) => ({ ...event, id: eventId(first + at), profile: profileId(n) })),
  );
}

function profileOf(n: number, id: string): unknown {
  const file = lessonFile({ id });
  const answers = ['evidence', 'rhetoric', 'attribution'] as const;
  return {
    format: 'claimsort-profile',
    version: 1,
    profile: { id: profileId(n), name: `Person ${String(n)}` },
    events: [
      ...eventsFrom(
        n,
        n * 1000,
        [
          ['profile-created', { name: 'Somebody' }],
          ['profile-renamed', { name: `Person ${String(n)}` }],
          ['settings-changed', { theme: 'dark' }],
        ],
        profileStream(profileId(n)),
      ),
      ...sittingEvents({ lesson: file, n: n + 50, profile: n, answers, mode: 'guided' }),
      ...eventsFrom(n, n * 1000 + 500, [['class-created', { name: '8a' }]], classStream(classId(n))),
    ],
    lessons: [file.lesson],
    keys: [file.key],
    records: [
      { class: classId(n), kind: 'roster', id: 'roster', json: '{"ids":null,"students":[{"name":"Bo","id":null}]}' },
      { class: classId(n), kind: 'hand-in', id: `${hashOf(file.lesson)} 1`, json: '{"future":1}' },
    ],
  };
}

/** Whole profiles, brought in beside the people who are here or into one of them. */
export const profileReader: Reader = {
  name: 'profile',
  bases: [profileOf(2, 'theirs'), profileOf(3, 'a-lesson')],
  toDoc,
  toText: toJsonText,
  mend(text) {
    const file = asObject(JSON.parse(text));
    return JSON.stringify({ ...file, events: rechain(file['events']) });
  },
  async read(file, { desk }, isRead) {
    const text = await readProfileFile(file);
    if (!text.ok) return refused(text.error);
    const preview = desk.previewImport({ text: text.value });
    if (!preview.ok) return refused(preview.error);
    const imported = desk.importProfile({ text: text.value, confirmed: preview.value.kind });
    if (!imported.ok) return refused(imported.error);
    isRead?.();
    const { profile, keptApart } = imported.value;
    const again = desk.previewImport({ text: text.value });
    if (!again.ok || again.value.kind !== 'nothing-new') return taken('is not known after it was taken');
    const given = desk.makeExport({ kind: 'profile', profile, form: 'json' });
    if (!given.ok) return taken(`cannot be given out again: ${given.error.code} ${given.error.place ?? ''}`);
    if (typeof given.value.text !== 'string') return taken('is given out as something else');
    const back = desk.previewImport({ text: given.value.text });
    if (keptApart === 0 && (!back.ok || back.value.kind !== 'nothing-new')) {
      return taken(`is not read again as it was given out: ${back.ok ? back.value.kind : (back.error.place ?? '')}`);
    }
    const looks = [
      desk.listLessons({ profile }),
      desk.listClasses({ profile }),
      desk.makeExport({ kind: 'profile', profile, form: 'csv' }),
    ];
    const failed = looks.find((look) => !look.ok);
    return taken(failed === undefined ? null : `cannot be looked at: ${failed.error.code}`);
  },
};
