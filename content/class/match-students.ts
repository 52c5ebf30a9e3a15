import { hashOf } from '../base/hash.ts';
import { toShownName } from '../lesson/to-shown-half.ts';
import type { IdentityRecord, RosterRecord } from './class-records.ts';
import { normaliseName, toSameName } from './fold-name.ts';
import { createLookAlikes } from './look-alikes.ts';
import type { StudentId } from './student.ts';

/** The student to whom a piece of work belongs. */
export interface MatchedStudent {
  readonly student: StudentId;
  /** As on the roster; otherwise as handed in. */
  readonly name: string;
  readonly isOnRoster: boolean;
  /** The id on the roster, by which other programs know the student; null without one. */
  readonly id: string | null;
}

/** Data that identifies the author of a piece of work. */
export interface Author {
  readonly name: string;
  /** null for work on paper. */
  readonly profile: string | null;
  /** The student's number, if it was asked for. */
  readonly number?: string | undefined;
}

/** Finds the students of a class. */
export interface Students {
  /** The roster in its order; empty without one. */
  readonly onRoster: readonly MatchedStudent[];
  /**
   * The student to whom this work belongs: first by the teacher's assignment; then by the roster, if exactly one
   * student matches the number, or the name as written, or the name ignoring accents, kinds of apostrophe, invisible
   * characters and order; an id may also be given instead of the name. If number and name belong to two students, there
   * is no match. Without a match, the author is identified by this name and profile. Paper and codes have no profile:
   * without a match they belong to the one author of a file who has the same name, and if there is no such author or
   * several, they are identified by the name alone.
   */
  match(author: Author): MatchedStudent;
  /**
   * Whether the author is identified by more than the name: by the teacher's assignment, or by a number on the list.
   */
  isKnownBesidesName(author: Author): boolean;
  /** Why the list does not identify the author; null if it does, or if the teacher assigned the work. */
  whyUnknown(author: Author): WhyUnknown | null;
  /** Possible matches on the list, the likeliest first; at most `MAX_SUGGESTIONS`. */
  suggest(author: Author): readonly MatchedStudent[];
}

/** Nobody on the list matches; several do; or the number belongs to one student and the name to another. */
export type WhyUnknown = 'not-on-roster' | 'several-on-roster' | 'number-of-another';

const MAX_SUGGESTIONS = 5;
/** Shorter words, such as “de” and “van”, are shared by unrelated people. */
const MIN_SHARED_WORD = 3;

/**
 * Creates the index of students that work is matched with, including the teacher's “This is …” assignments. `authors`:
 * the authors of the work on the same lesson, to whom a paper of the same name may belong.
 */
export function createStudents(
  roster: RosterRecord | null,
  named: readonly IdentityRecord[] = [],
  authors: readonly Author[] = [],
): Students {
  const lines = toLines(roster?.students ?? []);
  const byName = new Map<string, MatchedStudent | null>();
  const byLikeness = new Map<string, MatchedStudent | null>();
  const byId = new Map<string, MatchedStudent>();
  const byStudent = new Map<string, MatchedStudent>(lines.map((line) => [line.student, line]));
  const byAuthor = new Map<string, string>(named.map((one) => [authorIdOf(one), one.student]));
  for (const line of lines) {
    // A name that two people share identifies neither of them.
    for (const spelling of spellingsOf(line.name)) byName.set(spelling, byName.has(spelling) ? null : line);
    const plain = toSameName(line.name);
    byLikeness.set(plain, byLikeness.has(plain) ? null : line);
    if (line.id !== null) byId.set(normaliseName(line.id), line);
  }

  const fitName = (name: string): MatchedStudent | null => {
    const plain = normaliseName(name);
    // An id on the list takes precedence over a name: it belongs to one student.
    const exact = byId.get(plain) ?? byName.get(plain);
    if (exact !== undefined) return exact;
    const likeness = toSameName(name);
    return likeness === '' ? null : (byLikeness.get(likeness) ?? null);
  };

  const fitNumber = (number: string | undefined): MatchedStudent | null =>
    number === undefined ? null : (byId.get(normaliseName(number)) ?? null);

  const fit = ({ name, number }: Author): MatchedStudent | null => {
    const byItsName = fitName(name);
    const numbered = fitNumber(number);
    if (numbered === null) return byItsName;
    return byItsName === null || byItsName.student === numbered.student ? numbered : null;
  };

  const findNamed = (author: Author): MatchedStudent | null =>
    byStudent.get(byAuthor.get(authorIdOf(author)) ?? '') ?? null;

  const find = (author: Author): MatchedStudent | null => findNamed(author) ?? fit(author);

  const toUnlisted = (author: Author): MatchedStudent => ({
    ...{ student: authorIdOf(author), name: author.name.trim(), isOnRoster: false, id: null },
  });

  const whyUnknown = (author: Author): WhyUnknown | null => {
    if (find(author) !== null) return null;
    if (fitNumber(author.number) !== null) return 'number-of-another';
    const isOfSeveral = [byName.get(normaliseName(author.name)), byLikeness.get(toSameName(author.name))].includes(
      null,
    );
    return isOfSeveral ? 'several-on-roster' : 'not-on-roster';
  };

  // Two profiles of one name may be two people, so a paper of that name belongs to neither.
  const unlisted = new Map<string, MatchedStudent | null>();
  for (const author of authors) {
    if (author.profile === null || whyUnknown(author) !== 'not-on-roster') continue;
    const [name, one] = [normaliseName(author.name), toUnlisted(author)];
    const other = unlisted.get(name);
    if (other === undefined) unlisted.set(name, one);
    else if (other?.student !== one.student) unlisted.set(name, null);
  }

  const findUnlisted = ({ name, profile }: Author): MatchedStudent | null =>
    profile === null ? (unlisted.get(normaliseName(name)) ?? null) : null;

  // Created on first use: only needed if an author has to be identified.
  let suggesting: ReturnType<typeof createSuggesting> | null = null;

  return {
    onRoster: lines,
    match: (author) => find(author) ?? findUnlisted(author) ?? toUnlisted(author),
    isKnownBesidesName(author) {
      const numbered = fitNumber(author.number);
      return findNamed(author) !== null || (numbered !== null && fit(author) === numbered);
    },
    whyUnknown,
    suggest({ name, number }) {
      suggesting ??= createSuggesting(lines);
      const byNumber = fitNumber(number);
      const byItsName = fitName(name);
      const first = [byNumber, byItsName].filter((line) => line !== null);
      return [...new Set([...first, ...suggesting(name)])].slice(0, MAX_SUGGESTIONS);
    },
  };
}

/** Finds students whom a name may mean: equal after `toSameName`, similar, or with a word in common. */
function createSuggesting(lines: readonly MatchedStudent[]): (name: string) => readonly MatchedStudent[] {
  const bySameName = new Map<string, MatchedStudent[]>();
  const byWord = new Map<string, MatchedStudent[]>();
  const alike = createLookAlikes<MatchedStudent>();
  const file = (under: Map<string, MatchedStudent[]>, key: string, line: MatchedStudent): void => {
    const filed = under.get(key);
    if (filed === undefined) under.set(key, [line]);
    // A word that a hundred students share is no clue.
    else if (filed.length < MAX_SUGGESTIONS) filed.push(line);
  };
  const wordsOf = (same: string): readonly string[] => same.split(' ').filter((word) => word.length >= MIN_SHARED_WORD);
  for (const line of lines) {
    const same = toSameName(line.name);
    file(bySameName, same, line);
    for (const word of new Set(wordsOf(same))) file(byWord, word, line);
    alike.add(line.name, line);
  }
  return (name) => {
    const same = toSameName(name);
    const shared = wordsOf(same).flatMap((word) => byWord.get(word) ?? []);
    return [...(same === '' ? [] : (bySameName.get(same) ?? [])), ...alike.find(name), ...shared];
  };
}

/**
 * The id of an author who is not on the list: from name and profile, or, on paper, from the name alone; with the number
 * if the student gave one. The teacher's “This is …” assignment is stored under it, so that it applies to later work as
 * well.
 */
export const authorIdOf = ({ name, profile, number }: Author): StudentId =>
  toStudentId([profile, normaliseName(name), ...(number === undefined ? [] : [normaliseName(number)])]);

function toLines(students: RosterRecord['students']): readonly MatchedStudent[] {
  const seen = new Map<string, number>();
  return students.map(({ name, id }) => {
    const plain = normaliseName(name);
    const before = seen.get(plain) ?? 0;
    seen.set(plain, before + 1);
    // Without an id, people with the same name are distinguished by their order.
    const student = toStudentId(id === null ? ['roster', plain, before] : ['roster', id]);
    // The hash uses the stored id, so that assignments from older versions still apply; it is shown without hidden
    // characters.
    return { student, name, isOnRoster: true, id: id === null ? null : toShownName(id) };
  });
}

/**
 * A name normalised for comparison, in both of its orders: "Meyer, Anna" is how Canvas writes Anna Meyer.
 *
 * @example spellingsOf('Meyer, Anna') // ['meyer, anna', 'anna meyer']
 */
export function spellingsOf(name: string): readonly string[] {
  const plain = normaliseName(name);
  const [last, first, ...more] = plain.split(',');
  const turned = first === undefined || more.length > 0 ? plain : `${first.trim()} ${(last ?? '').trim()}`;
  return [...new Set([plain, turned])];
}

/** Stable for the same student, and within the length limit of an id, whatever the name. */
function toStudentId(who: readonly (string | number | null)[]): StudentId {
  // A content hash has the form that the brand requires.
  return hashOf(who).slice('sha256:'.length) as StudentId;
}
