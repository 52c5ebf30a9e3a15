import { type Passage, passageFileSchema } from '../bank/format.ts';
import { lessonFileSchema } from '../lesson/format.ts';
import { lessonFile1Schema } from '../lesson/format-1.ts';
import { readByVersion } from '../lesson/read-by-version.ts';
import { checkLengthClue } from './check-balance.ts';
import {
  checkDuplicates,
  checkFamilyLabels,
  checkFamilySizes,
  checkPassageLengths,
  checkSharedSentences,
  type FiledPassage,
} from './check-bank.ts';
import { checkLesson } from './lint-lesson.ts';
import { checkAnchors, checkCredits } from './check-passage.ts';
import { checkGivesAway, checkRationaleGrade, checkRationaleLength } from './check-rationales.ts';
import { checkSchema } from './check-schema.ts';
import { checkCueLength, checkMinutes, checkProofWords, checkSafety, checkUsualCredits } from './check-conventions.ts';
import {
  checkSimpleRules,
  type FamilyReach,
  type FiledLesson,
  type RuleRow,
  tryPlainWords,
  trySimpleRules,
} from './check-simple-rules.ts';
import { type BankCounts, countBank } from './count-bank.ts';
import type { Finding } from './finding.ts';
import { claimOfPassage, claimsOfLesson, type MarkedClaim } from './marked-claim.ts';

/** A file as it was read: its name, for the findings, and its unchecked JSON. */
export interface ContentFile {
  readonly file: string;
  readonly data: unknown;
}

/** The shipped content: lesson files and files of passages. */
export interface Content {
  readonly lessons: readonly ContentFile[];
  readonly passages: readonly ContentFile[];
}

export interface LintReport {
  /** All faults, file by file; empty if the content may be shipped. */
  readonly findings: readonly Finding[];
  readonly bank: BankCounts;
  /** The results of simple rules on each lesson and each level of the bank. */
  readonly rules: readonly RuleRow[];
  readonly plainWords: readonly FamilyReach[];
}

const checkProse = (claim: MarkedClaim): readonly Finding[] => [
  ...checkRationaleLength(claim),
  ...checkRationaleGrade(claim),
  ...checkCueLength(claim),
  ...checkProofWords(claim),
  ...checkUsualCredits(claim),
];

const isOfVersion2 = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && Reflect.get(data, 'version') === 2;

const lintLesson = ({ file, data }: ContentFile): readonly Finding[] => {
  const parsed = readByVersion(data);
  if (!parsed.success) return checkSchema(file, isOfVersion2(data) ? lessonFileSchema : lessonFile1Schema, data);
  const claims = claimsOfLesson(file, parsed.data);
  return [
    ...checkLesson(file, parsed.data),
    ...claims.flatMap(checkProse),
    ...checkGivesAway(claims),
    ...checkMinutes(file, parsed.data),
    ...checkSafety(file, parsed.data, claims),
    ...(parsed.data.lesson.isFictional ? checkLengthClue({ file }, claims) : []),
  ];
};

const lessonsOf = ({ file, data }: ContentFile): readonly FiledLesson[] => {
  const parsed = readByVersion(data);
  return parsed.success ? [{ file, lesson: parsed.data }] : [];
};

const passagesOf = ({ file, data }: ContentFile): readonly FiledPassage[] => {
  const parsed = passageFileSchema.safeParse(data);
  return parsed.success ? parsed.data.passages.map((passage: Passage) => ({ file, passage })) : [];
};

/**
 * Checks the lessons and the practice bank, and counts them.
 *
 * A file that does not match its schema is reported field by field, and the other rules skip it: fix it first. Its
 * passages are then missing from the counts too.
 */
export const lintContent = ({ lessons, passages }: Content): LintReport => {
  const bank = passages.flatMap(passagesOf);
  const claims = bank.map(({ file, passage }) => claimOfPassage(file, passage));
  const rows = trySimpleRules(lessons.flatMap(lessonsOf), bank);
  const findings = [
    ...lessons.flatMap(lintLesson),
    ...passages.flatMap(({ file, data }) => checkSchema(file, passageFileSchema, data)),
    ...claims.flatMap(checkAnchors),
    ...claims.flatMap(checkCredits),
    ...claims.flatMap(checkProse),
    ...checkPassageLengths(bank),
    ...checkFamilyLabels(bank),
    ...checkDuplicates(bank),
    ...checkSharedSentences(bank),
    ...checkLengthClue({ file: null }, claims),
    ...checkFamilySizes(bank),
    ...checkSimpleRules(rows),
  ];
  return { findings, bank: countBank(bank), rules: rows, plainWords: tryPlainWords(bank) };
};
