import type { ContentHash } from '../../content/base/content-hash.ts';
import { err } from '../../content/base/result.ts';
import type { ReadHandIn } from '../../content/class/import-report.ts';
import type { PassedOver } from '../../content/class/passed-over.ts';
import { collectingClass } from './collecting-class.ts';
import { lessonFile } from './lesson-file.ts';
import { valueOf } from './open-store.ts';

/** A second lesson that the teacher has. */
export const OTHER = lessonFile({ id: 'other', title: 'Another story' });

/** A teacher with two lessons and a list, and the inbox of the class. */
export function inboxDesk(list: string | null = 'Name,ID\nAda Brandt,1\nZoë Müller,2\nMia Klein,3\nMia Klein,4\n') {
  const { teacher, of, handIn } = collectingClass(list);
  valueOf(teacher.desk.installLesson({ text: JSON.stringify(OTHER) }));
  const collect = (files: readonly ReadHandIn[], passedOver: readonly PassedOver[] = []) => {
    const outcomes = valueOf(teacher.desk.collectFiles({ ...of, files }));
    return valueOf(teacher.desk.finishCollecting({ ...of, outcomes, passedOver, isCancelled: false }));
  };
  const inbox = (desk = teacher.desk) => valueOf(desk.readInbox(of));
  const items = (desk = teacher.desk) =>
    inbox(desk).items.map(({ outcome }) => [outcome.name ?? outcome.file, outcome.counts, ...outcome.flags]);
  const idOf = (name: string): string => {
    const found = inbox().items.find(({ outcome }) => outcome.name === name || outcome.file === name);
    if (found === undefined) throw new Error(`${name} is not in the inbox`);
    return found.id;
  };
  return { teacher, of, handIn, collect, inbox, items, idOf };
}

/** A file that cannot be read as a hand-in. */
export const broken = (
  file: string,
  flag: 'empty' | 'cut-off' = 'cut-off',
  place: Partial<ReadHandIn> = {},
): ReadHandIn => ({
  ...{ file, savedAt: null, read: err({ flag, place: null, name: null }) },
  // Only its form matters.
  content: `sha256:${file.length.toString(16).padStart(64, '0')}` as ContentHash,
  ...place,
});
