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

/** A figure with its interval of 95 %; the interval is null where it cannot be given. */
export interface Estimate {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** How one student sorted one claim. */
export interface GradeCell {
  readonly claim: ClaimId;
  /** False when the claim was not part of the student's attempt. */
  readonly isAsked: boolean;
  /** null when it is missing: not answered, and never called wrong. */
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
  /** null when the student has handed nothing in, or nothing that the rule takes. */
  readonly work: {
    readonly attempt: AttemptId;
    readonly from: WorkFrom;
    readonly mode: Mode;
    readonly points: number;
    /** How many claims the student was asked: what the points are out of. */
    readonly asked: number;
    readonly answered: number;
    readonly missing: number;
    readonly hits: number;
    /** In reading order, one for each claim of the lesson. */
    readonly cells: readonly GradeCell[];
  } | null;
  readonly without: WithoutWork | null;
  /** Attempts of this lesson that were handed in, counted ones and others; not what the teacher left out. */
  readonly attempts: number;
  /** Whether anything is kept under this name, what the teacher left out included. */
  readonly hasWork: boolean;
}

/**
 * Why a student has no work that counts: nothing came in, nothing that the rule takes, the teacher has to decide first
 * whose it is, the teacher left it out, or it was done on a revision whose claims read differently.
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
  /** Students who were asked, who answered, and the rest. */
  readonly asked: number;
  readonly answered: number;
  readonly missing: number;
  readonly responses: Readonly<Record<Label, number>>;
  /** Whether fewer than ten answered: then no figure is given, and counts stand for themselves. */
  readonly isTooSmall: boolean;
  /** Mean credit over the answered, with its interval (Wilson for a settled claim without part credit, otherwise bootstrap). */
  readonly facility: Estimate | null;
  /** Corrected item-rest correlation, −1…1, over ten answers or more. */
  readonly discrimination: number | null;
  /** Why the key should be looked at; null where nothing speaks against it that chance would rarely give. */
  readonly doubt: KeyDoubt | null;
  /** Whether students who did well elsewhere did no better here, as far as chance can be ruled out. */
  readonly isWeak: boolean;
}

/** What speaks against the key of a claim, among those who were asked the same claims. */
export interface KeyDoubt {
  /** The label that was chosen in place of the key's. */
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
  /** The points by how many claims students were asked, the most students first; empty without students. */
  readonly points: readonly PointFigures[];
  /** Those who were asked the same claims, most of them: how many students, and how many claims. */
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

/** How well totals tell students apart: not beyond chance, or a little, roughly, well. */
export type ReliabilityReading = 'chance' | 'little' | 'roughly' | 'well';

/** How far a class reads claims alike: not beyond chance, or often differently, in part, much alike. */
export type AgreementReading = 'chance' | 'often-differently' | 'partly' | 'alike';

/** A reliability with what it says. */
export interface ReliabilityFigure extends Estimate {
  /** How far a student's result could lie from what similar claims would give; null where chance could give the figure. */
  readonly sem: number | null;
  readonly reading: ReliabilityReading;
}

/** The points of the students who were asked as many claims. */
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
 * What a class made of a claim: careful people differ on it; something speaks against its key; more than half of those who
 * answered chose one label that is not the key's; no label was chosen by more than half; or the key's label was.
 */
export type DiscussionWhy = 'contested' | 'key-in-doubt' | 'against-the-key' | 'no-majority' | 'with-the-key';

/** A claim to talk about tomorrow. */
export interface Discussion {
  readonly claim: ClaimId;
  readonly why: DiscussionWhy;
  /** Whether more students chose something else than the key than slips alone would rarely give; never in a small class. */
  readonly isAdvised: boolean;
  readonly keyLabel: Label;
  /** The most chosen label; all of them where several were chosen as often. In the order of the labels. */
  readonly mostChosen: readonly Label[];
  /** How many chose it, or each of them, of those who answered. */
  readonly chosenBy: number;
  readonly answered: number;
  /**
   * The key's reason why the most chosen wrong label does not hold, or without one, or on a tie, why its own does; for a contested claim
   * why careful people differ. Where the teacher changed the key it is the teacher's reason. null where there is none.
   */
  readonly starter: string | null;
}

/** What a teacher's change of the key did. */
export interface KeyChange {
  readonly claim: ClaimId;
  readonly before: { readonly label: Label; readonly credits: Readonly<Record<Label, Credit>> };
  readonly after: { readonly label: Label; readonly credits: Readonly<Record<Label, Credit>> };
  /** The teacher's reason; null where none was written. */
  readonly reason: string | null;
  /** Students whose points changed. */
  readonly changedStudents: number;
  /** The mean of the points before and after, by how many claims ten students or more were asked, the most students first. */
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
  /** Those in whose place it came, the newest first; `differences` counts the claims that they answer otherwise. */
  readonly earlier: readonly { readonly name: string; readonly file: string; readonly differences: number }[];
  /** On how many claims it says something else than the first of these hands. */
  readonly differences: number;
  /** What it is worth by the key. */
  readonly points: number;
  readonly asked: number;
}

/** Hand-ins of the same work, or attempts of one user under several names, that need a word, or a decision. */
export interface SameWorkCase {
  /** Whether there is more than one attempt in it, all of one user of one installation. */
  readonly isOfOneUser: boolean;
  /** Whether it is all one student's, some of it on paper: only which of it counts is to be decided. */
  readonly isOfOneStudent: boolean;
  /** All of them, by the ids of their records: what a decision is made about. */
  readonly handIns: readonly string[];
  /** `corrected`: one person's, and the newest counts. `undecided`: several names, and none counts yet. */
  readonly standing: 'undecided' | 'decided' | 'corrected';
  /** What the teacher decided; null where nothing was. */
  readonly decision: DecisionKind | null;
  /** By name. */
  readonly hands: readonly SameWorkHand[];
}

/** A revision that work of the class was done on. */
export interface ReportRevision {
  readonly lesson: ContentHash;
  readonly revision: number;
  /** Whether work is counted by it. */
  readonly isCounting: boolean;
  /** Whether its key is here. */
  readonly hasKey: boolean;
  /** Attempts in files and on papers, other than what the teacher left out. */
  readonly works: number;
  /** Its claims that the counting revision does not have in the same words, in reading order. */
  readonly changed: readonly ClaimWords[];
  /** Its claims in the same words to which its key gives another label or another credit, in reading order. */
  readonly rekeyed: readonly ClaimWords[];
}

/** The report of one class on one lesson: every figure is computed from the responses and the key, none is taken from a file. */
export interface ClassReport {
  readonly lessonId: LessonId;
  /** The revision by which work is counted. */
  readonly lesson: ContentHash;
  readonly title: string;
  /** The language of the lesson, a BCP 47 tag. */
  readonly language: string;
  readonly rule: AttemptRule;
  /** The counting revision, and all others that work was done on; by number. */
  readonly revisions: readonly ReportRevision[];
  /** Those that wait for a decision first, then by name. */
  readonly sameWork: readonly SameWorkCase[];
  /** What the ids of the students are; null without a roster that has ids. */
  readonly ids: RosterRecord['ids'];
  /** As on the roster, then those who are not on it, by name. */
  readonly students: readonly StudentRow[];
  /** In reading order. */
  readonly claims: readonly ClaimFigures[];
  readonly figures: ClassFigures;
  /** Settled claims, those that are advised before the others, and of these the most worth talking about first. */
  readonly discuss: readonly Discussion[];
  /** Contested claims, by disagreement. */
  readonly contested: readonly Discussion[];
  readonly keyChanges: readonly KeyChange[];
  /** What students wrote, for the teacher's eyes: in no file that the report is saved as. */
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
