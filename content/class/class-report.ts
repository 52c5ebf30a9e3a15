import type { Mode } from '../attempt/mode.ts';
import type { AttemptId } from '../journal/event.ts';
import type { ClaimId, LessonId } from '../lesson/format.ts';
import type { ContentHash } from '../base/content-hash.ts';
import type { Credit } from '../lesson/credit.ts';
import type { Label } from '../lesson/label.ts';
import type { AttemptRule } from './attempt-rule.ts';
import type { RosterRecord } from './class-records.ts';
import type { DecisionKind } from './decision.ts';
import type { ClaimWords } from './match-claims.ts';
import type { ClaimBearing, ClaimHints, StudentSentence } from './list-beside.ts';
import type { StudentId } from './student.ts';
import type { WorkFrom } from './works.ts';

/** A figure with its 95 % interval; the interval is null if it is undefined. */
export interface Estimate {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** How one student sorted one claim. */
export interface GradeCell {
  readonly claim: ClaimId;
  /** False if the claim was not part of the student's attempt. */
  readonly isAsked: boolean;
  /** null if missing: not answered, and never called wrong. */
  readonly label: Label | null;
  readonly credit: Credit;
}

/** A row of the gradebook. */
export interface StudentRow {
  readonly student: StudentId;
  /** As on the roster; otherwise as handed in. */
  readonly name: string;
  readonly isOnRoster: boolean;
  /** The id on the roster, by which other programs know the student; null without one. */
  readonly id: string | null;
  /** null if the student has handed in nothing, or nothing that the rule accepts. */
  readonly work: {
    readonly attempt: AttemptId;
    readonly from: WorkFrom;
    readonly mode: Mode;
    readonly points: number;
    /** How many claims the student was asked: the maximum of the points. */
    readonly asked: number;
    readonly answered: number;
    readonly missing: number;
    readonly hits: number;
    /** In reading order, one for each claim of the lesson. */
    readonly cells: readonly GradeCell[];
  } | null;
  readonly without: WithoutWork | null;
  /** Attempts on this lesson that were handed in, whether they count or not, except those that the teacher left out. */
  readonly attempts: number;
  /** Whether anything is stored under this name, including work that the teacher left out. */
  readonly hasWork: boolean;
}

/**
 * Why no work of a student counts: nothing came in, the rule accepts none of it, the teacher has to decide first whose
 * it is, the teacher left it out, or it was done on a revision whose claims read differently.
 */
export type WithoutWork = 'nothing' | 'not-by-rule' | 'undecided' | 'left-out' | 'other-words';

/** How a class sorted one claim. Rates are in [0, 1], null where undefined. */
export interface ClaimFigures {
  readonly claim: ClaimId;
  /** Its number in the lesson, from 1, however many claims the class was asked. */
  readonly number: number;
  readonly text: string;
  readonly keyLabel: Label;
  readonly credits: Readonly<Record<Label, Credit>>;
  readonly isContested: boolean;
  /** The numbers of students who were asked, who answered, and who did not. */
  readonly asked: number;
  readonly answered: number;
  readonly missing: number;
  readonly responses: Readonly<Record<Label, number>>;
  /** Whether fewer than ten answered: then there are counts but no statistics. */
  readonly isTooSmall: boolean;
  /** Mean credit over the answered, with its interval (Wilson for a settled claim without part credit, otherwise bootstrap). */
  readonly facility: Estimate | null;
  /** Corrected item-rest correlation, −1…1, over ten answers or more. */
  readonly discrimination: number | null;
  /** Why the key should be checked; null without evidence against it that would rarely arise by chance. */
  readonly doubt: KeyDoubt | null;
  /** Whether students who did well elsewhere did no better here, beyond what chance explains. */
  readonly isWeak: boolean;
}

/** The evidence against the key of a claim, among students who were asked the same claims. */
export interface KeyDoubt {
  /** The label that was chosen instead of the key's. */
  readonly label: Label;
  readonly chosenBy: number;
  readonly answered: number;
  /** Its choosers did better elsewhere than the others; or no worse, and fewer than by guessing chose the key's label. */
  readonly because: 'stronger' | 'below-guessing';
}

/** Figures about the class as a whole. Each is null where it is undefined, and over fewer than ten students. */
export interface ClassFigures {
  /** Students with counted work. */
  readonly n: number;
  readonly isTooSmall: boolean;
  /** The points, grouped by the number of claims asked, the largest group first; empty without students. */
  readonly points: readonly PointFigures[];
  /** The largest group of students who were asked the same claims: how many students, and how many claims. */
  readonly alike: { readonly n: number; readonly of: number };
  /** Students with complete rows, over which KR-20 and α are computed. */
  readonly complete: number;
  /** Whether these are fewer than ten. */
  readonly isCompleteTooSmall: boolean;
  /** On hits; `sem` in hits. */
  readonly kr20: ReliabilityFigure | null;
  /** Cronbach's α on points; `sem` in points. */
  readonly alpha: ReliabilityFigure | null;
  /** Krippendorff's α, nominal: units are claims, coders are students; seeded bootstrap over claims. */
  readonly krippendorff: (Estimate & { readonly reading: AgreementReading }) | null;
}

/** How well totals distinguish students: not beyond chance, or a little, roughly, well. */
export type ReliabilityReading = 'chance' | 'little' | 'roughly' | 'well';

/** How far a class agrees on claims: not beyond chance, or often differently, in part, much alike. */
export type AgreementReading = 'chance' | 'often-differently' | 'partly' | 'alike';

/** A reliability with its interpretation. */
export interface ReliabilityFigure extends Estimate {
  /**
   * How far a student's result could be from the result with similar claims; null if the figure may be due to chance.
   */
  readonly sem: number | null;
  readonly reading: ReliabilityReading;
}

/** The points of the students who were asked the same number of claims. */
export interface PointFigures {
  readonly n: number;
  /** How many claims each of them was asked. */
  readonly of: number;
  /** Whether all of them were asked the same ones. */
  readonly isSameClaims: boolean;
  /** Null for fewer than ten students, as are `median` and `sd`. */
  readonly mean: Estimate | null;
  readonly median: number | null;
  readonly sd: number | null;
  readonly min: number;
  readonly max: number;
}

/**
 * How a class sorted a claim: careful people differ on it; there is evidence against its key; more than half of those
 * who answered chose one wrong label; no label was chosen by more than half; or the key's label was.
 */
export type DiscussionWhy = 'contested' | 'key-in-doubt' | 'against-the-key' | 'no-majority' | 'with-the-key';

/** A claim to discuss in the next lesson. */
export interface Discussion {
  readonly claim: ClaimId;
  readonly why: DiscussionWhy;
  /** Whether more students disagreed with the key than slips alone would plausibly explain; never in a small class. */
  readonly isAdvised: boolean;
  readonly keyLabel: Label;
  /** The most frequent label; on a tie all of them, in the order of the labels. */
  readonly mostChosen: readonly Label[];
  /** How many of those who answered chose it, or each of them. */
  readonly chosenBy: number;
  readonly answered: number;
  /**
   * The key's reason why the most frequent wrong label is wrong; without one, or on a tie, why its own label is right;
   * for a contested claim why careful people differ. If the teacher changed the key, the teacher's reason. null if
   * there is none.
   */
  readonly starter: string | null;
}

/** The effect of a teacher's key change. */
export interface KeyChange {
  readonly claim: ClaimId;
  readonly before: { readonly label: Label; readonly credits: Readonly<Record<Label, Credit>> };
  readonly after: { readonly label: Label; readonly credits: Readonly<Record<Label, Credit>> };
  /** The teacher's reason; null where none was written. */
  readonly reason: string | null;
  /** Students whose points changed. */
  readonly changedStudents: number;
  /**
   * The mean points before and after, for each number of claims that ten or more students were asked, the largest group
   * first.
   */
  readonly means: readonly {
    readonly n: number;
    readonly of: number;
    readonly before: number;
    readonly after: number;
  }[];
}

/** One hand-in of several of the same work. */
export interface SameWorkHand {
  readonly handIn: string;
  readonly name: string;
  readonly from: WorkFrom;
  /** null for answers on paper and in a hand-in code. */
  readonly file: string | null;
  /** When it was handed in by the clock of its computer, or typed in, ISO 8601. */
  readonly handedInAt: string;
  /** The short name of the installation (`nameInstallation`); null for paper and in older records, which do not say. */
  readonly computer: string | null;
  readonly isCounting: boolean;
  /** The earlier ones that it replaced, the newest first; `differences` counts the claims answered differently. */
  readonly earlier: readonly { readonly name: string; readonly file: string; readonly differences: number }[];
  /** The number of claims on which it differs from the first of these. */
  readonly differences: number;
  /** What it is worth by the key. */
  readonly points: number;
  readonly asked: number;
}

/**
 * Hand-ins of the same work, or attempts of one user under several names, that the teacher should know about or decide.
 */
export interface SameWorkCase {
  /** Whether there is more than one attempt in it, all of one user of one installation. */
  readonly isOfOneUser: boolean;
  /** Whether all of it belongs to one student, some of it on paper: the only question is which of it counts. */
  readonly isOfOneStudent: boolean;
  /** The record ids of all of them, to which a decision refers. */
  readonly handIns: readonly string[];
  /** `corrected`: one person's, and the newest counts. `undecided`: several names, and none counts yet. */
  readonly standing: 'undecided' | 'decided' | 'corrected';
  /** What the teacher decided; null where nothing was. */
  readonly decision: DecisionKind | null;
  /** By name. */
  readonly hands: readonly SameWorkHand[];
}

/** A revision on which the class has work. */
export interface ReportRevision {
  readonly lesson: ContentHash;
  readonly revision: number;
  /** Whether it is the revision that counts. */
  readonly isCounting: boolean;
  /** Whether its key is here. */
  readonly hasKey: boolean;
  /** Attempts in files and on papers, other than what the teacher left out. */
  readonly works: number;
  /** Its claims that the counting revision does not have in the same words, in reading order. */
  readonly changed: readonly ClaimWords[];
  /** Its claims with the same words for which its key has a different label or credit, in reading order. */
  readonly rekeyed: readonly ClaimWords[];
}

/** The report of one class on one lesson: every figure is computed from the responses and the key, none is taken from a file. */
export interface ClassReport {
  readonly lessonId: LessonId;
  /** The revision that counts. */
  readonly lesson: ContentHash;
  readonly title: string;
  /** The language of the lesson, a BCP 47 tag. */
  readonly language: string;
  readonly rule: AttemptRule;
  /** The revision that counts, and all others with work; by number. */
  readonly revisions: readonly ReportRevision[];
  /** Those that wait for a decision first, then by name. */
  readonly sameWork: readonly SameWorkCase[];
  /** The type of the students' ids; null without a roster with ids. */
  readonly ids: RosterRecord['ids'];
  /** As on the roster, then those who are not on it, by name. */
  readonly students: readonly StudentRow[];
  /** In reading order. */
  readonly claims: readonly ClaimFigures[];
  readonly figures: ClassFigures;
  /** Settled claims, recommended ones first, and within each group the most worth discussing first. */
  readonly discuss: readonly Discussion[];
  /** Contested claims, by disagreement. */
  readonly contested: readonly Discussion[];
  readonly keyChanges: readonly KeyChange[];
  /** What students wrote, for the teacher only: not included in any export of the report. */
  readonly sentences: readonly StudentSentence[];
  readonly hints: readonly ClaimHints[];
  readonly bearings: readonly ClaimBearing[];
  /** Names that look alike and may be one person; never merged. */
  readonly lookAlikes: readonly {
    readonly first: StudentId;
    readonly second: StudentId;
    readonly names: readonly [string, string];
  }[];
}
