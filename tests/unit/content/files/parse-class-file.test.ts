import { describe, expect, it } from 'vitest';
import { CLASS_FORMAT_VERSION } from '../../../../content/files/class-file.ts';
import { parseClassFile } from '../../../../content/files/parse-class-file.ts';
import { attemptId, claimId } from '../../../builders/ids.ts';
import { readFile } from '../../../builders/hand-in.ts';
import { valueOf } from '../../../builders/open-store.ts';
import { collect, exportOf, teacherDesk } from '../../../builders/teacher-desk.ts';

/** The text of a class with a list, a hand-in, a paper, votes, a changed key and a worksheet. */
function classText(): string {
  const teacher = teacherDesk();
  const { desk, where, file } = teacher;
  valueOf(desk.setRoster({ class: where.class, text: 'Name,ID\nAda,1\nBob,2\n' }));
  collect(desk, teacher, [readFile({ lesson: file, n: 1, name: 'Ada', answers: ['evidence', 'rhetoric'] })]);
  valueOf(desk.enterPaper({ ...where, entry: attemptId(7), name: 'Bob', answers: { [claimId('c1')]: 'evidence' } }));
  const counts = { evidence: 3, attribution: 0, rhetoric: 1 };
  valueOf(desk.takeVote({ ...where, claim: claimId('c2'), round: 1, counts }));
  const credits = { evidence: 0, attribution: 1, rhetoric: 0 } as const;
  const change = { claim: claimId('c3'), label: 'attribution', credits, reason: null } as const;
  valueOf(desk.changeKey({ class: where.class, lesson: file.lesson.id, ...change }));
  valueOf(desk.chooseSheet({ ...where, choice: 'dozen' }));
  return exportOf(desk, { kind: 'class', class: where.class }).text;
}

const TEXT = classText();

/** The file as JSON, for a test to change; whatever stands in it. */
type Loose = Record<string, unknown>;
interface LooseFile extends Loose {
  readonly class: Loose;
  readonly records: (Loose & { record: Loose })[];
  readonly readings: Loose[];
  readonly sheets: Loose[];
  readonly lessons: (Loose & { claims: Loose[] })[];
  readonly keys: Loose[];
}

/** What is said of the file after a change. */
function refusal(change: (file: LooseFile) => unknown): unknown {
  const file = JSON.parse(TEXT) as LooseFile;
  change(file);
  const parsed = parseClassFile(JSON.stringify(file));
  return parsed.ok ? 'taken' : [parsed.error.code, parsed.error.place];
}

const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error('an empty list');
  return one;
};
const recordOf = ({ records }: LooseFile, kind: string) => first(records.filter((record) => record['kind'] === kind));

describe('parseClassFile', () => {
  it('reads what was written, with a byte order mark in front or without', () => {
    const plain = parseClassFile(TEXT);
    expect(plain.ok).toBe(true);
    expect(parseClassFile(`\ufeff${TEXT}`)).toEqual(plain);
  });

  it('tells a broken file of a class from a file of another kind', () => {
    const codeOf = (text: string) => {
      const parsed = parseClassFile(text);
      return parsed.ok ? 'taken' : [parsed.error.code, parsed.error.place];
    };
    expect(codeOf('no JSON at all')).toEqual(['not-ours', 'line 1, column 1']);
    expect(codeOf('{"format":"claimsort-lesson","version":1}')).toEqual(['not-ours', 'format']);
    expect(codeOf('[]')).toEqual(['not-ours', null]);
    const [head = ''] = TEXT.split('\n');
    expect(codeOf(head)).toEqual(['damaged-class', `line 1, column ${String(head.length + 1)}`]);
    expect(codeOf(`{"format":"claimsort-class","version":1,"x":${'['.repeat(40)}${']'.repeat(40)}}`)[0]).toBe(
      'damaged-class',
    );
  });

  it('says of a newer format that it is newer, and which', () => {
    const newer = String(CLASS_FORMAT_VERSION + 1);
    const parsed = parseClassFile(TEXT.replace(/"version":\d+/, `"version":${newer}`));
    expect(parsed.ok ? null : parsed.error).toMatchObject({ code: 'newer-format', place: 'version', detail: newer });
  });

  it.each<[what: string, place: string, change: (file: LooseFile) => unknown]>([
    ['a part that is missing', 'records', (file) => delete (file as Loose)['records']],
    ['a name of nothing but unseen signs', 'class.name', ({ class: of }) => (of['name'] = '\u200b\u202e')],
    ['half of a surrogate pair', 'class.name', ({ class: of }) => (of['name'] = 'Class \ud83d')],
    [
      'a lesson without one of its claims’ blocks',
      'lessons[0]',
      ({ lessons }) => (first(first(lessons).claims)['block'] = 'none'),
    ],
    ['a key of no lesson in the file', 'keys[0]', ({ keys }) => (first(keys)['lesson'] = `sha256:${'0'.repeat(64)}`)],
    [
      'a hand-in under the id of another lesson',
      'records[N].id',
      (file) => (recordOf(file, 'hand-in')['id'] = `sha256:${'0'.repeat(64)} sha256:${'0'.repeat(64)}`),
    ],
    ['a paper under another id', 'records[N].id', (file) => (recordOf(file, 'paper')['id'] = 'another')],
    ['votes under the id of another claim', 'records[N].id', (file) => (recordOf(file, 'vote').record['claim'] = 'c9')],
    ['a record that stands twice', 'records[N]', ({ records }) => records.push(first(records))],
    ['a changed claim that stands twice', 'readings[1]', ({ readings }) => readings.push(first(readings))],
    ['a worksheet that stands twice', 'sheets[1]', ({ sheets }) => sheets.push(first(sheets))],
  ])('refuses %s, and says where', (_, place, change) => {
    const said = refusal(change) as readonly [string, string];
    expect([said[0], said[1].replace(/records\[\d+\]/, 'records[N]')]).toEqual(['damaged-class', place]);
  });

  it('keeps no sign of the names that turns a line round', () => {
    const file = JSON.parse(TEXT) as LooseFile;
    file.class['name'] = 'Class \u202e7b';
    file['from'] = '\u200b';
    const parsed = parseClassFile(JSON.stringify(file));
    expect(parsed.ok && [parsed.value.class.name, parsed.value.from]).toEqual(['Class 7b', null]);
  });
});
