import type { WhyPassedOver } from '../../../content/class/passed-over.ts';
import { isolate } from '../isolate.ts';
import { plural } from '../plural.ts';

/** The words of the inbox of a class. */
export const inboxText = {
  title: 'Inbox',
  hint: 'What your students hand in, for any lesson. Collect a folder, files, or the zip file that your learning platform gives you. A watched folder is read while this page is open; nothing in it is moved or deleted.',
  collect: 'Collect…',
  loading: 'Looking through the inbox…',
  count: (items: number) =>
    plural(items, {
      zero: 'Nothing to look at.',
      one: '# thing to look at',
      other: '# things to look at',
    }),
  itemsTitle: 'To look at',
  all: (items: number) => plural(items, { one: 'Show the one more', other: 'Show all #' }),
  onPaper: 'Typed in from paper',
  lesson: (title: string) => `Lesson: ${title}`,
  standings: {
    yes: 'In the report',
    no: 'Not in the report',
    waits: 'Not yet in the report',
  },
  seen: 'Done with this',
  seenOf: (file: string) => `, ${file}`,
  decide: 'Decide in the report',
  takeErased: 'Take it in',
  leaveErased: 'Leave it out',
  erasedTaken: (name: string) => `${isolate(name)} is back in this class.`,
  erasedLeft: 'Left out. You will not be asked about this file again.',
  settled: 'Taken out of the inbox.',
  watch: 'Watch a folder…',
  watchOther: 'Watch another folder…',
  watchEnd: 'Stop watching',
  watching: 'This folder is watched while this page is open:',
  gone: 'This folder cannot be read just now. Claimsort keeps trying:',
  full: 'So many new files came from this folder that watching has stopped. Check that it is the right one, then open this page again:',
  arrived: (count: number) =>
    plural(count, {
      zero: '',
      one: '# new file came in.',
      other: '# new files came in.',
    }),
  thisIs: 'This is…',
  thisIsTitle: (name: string) => `Who is “${name}”?`,
  thisIsWhat: 'All work under this name then counts for this student, now and later. You can undo it.',
  thisIsLegend: 'Student on your list',
  thisIsMissing: 'Choose a student.',
  thisIsSave: 'This is the student',
  looksLike: 'Looks like this name',
  studentId: (id: string) => `ID ${id}`,
  named: (count: number) => plural(count, { one: '# name that you matched', other: '# names that you matched' }),
  isNamed: (name: string, student: string) => `“${name}” is ${student}.`,
  isNobody: (name: string) => `“${name}” was a student who is no longer on your list.`,
  undo: 'Undo',
  undoOf: (name: string) => `, ${name}`,
  passedOver: (count: number) =>
    plural(count, { one: '# file that was not read', other: '# files that were not read' }),
  passedOverIn: (place: string, when: string) => `${place}, looked through ${when}`,
  andMore: (count: number) => plural(count, { one: 'and # more', other: 'and # more' }),
} as const;

/** Why files were not read, and what to do where something can be done. */
export const passedOverText: Readonly<Record<WhyPassedOver, (count: number) => string>> = {
  'other-kind': (count) =>
    plural(count, {
      one: '# file was not handed in from Claimsort',
      other: '# files were not handed in from Claimsort',
    }),
  hidden: (count) => plural(count, { one: '# hidden file', other: '# hidden files' }),
  link: (count) => plural(count, { one: '# link, which is not followed', other: '# links, which are not followed' }),
  archive: (count) =>
    plural(count, {
      one: '# archive that cannot be opened here. Unpack it, then collect the folder.',
      other: '# archives that cannot be opened here. Unpack them, then collect the folder.',
    }),
  encrypted: (count) =>
    plural(count, { one: '# file that is locked with a password', other: '# files that are locked with a password' }),
  'unsafe-name': (count) =>
    plural(count, {
      one: '# file whose name leads out of its zip file',
      other: '# files whose names lead out of their zip file',
    }),
  'too-deep': (count) => plural(count, { one: '# folder that lies too deep', other: '# folders that lie too deep' }),
  'too-many': (count) =>
    plural(count, {
      one: '# file after the first 20,000. Collect it by itself.',
      other: '# files after the first 20,000. Collect them by themselves.',
    }),
  'too-much': (count) =>
    plural(count, {
      one: '# file in a zip file that unpacks to too much',
      other: '# files in a zip file that unpacks to too much',
    }),
  'folder-unreadable': (count) =>
    plural(count, { one: '# folder that cannot be opened', other: '# folders that cannot be opened' }),
};
