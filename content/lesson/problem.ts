/** What can be wrong with a lesson file that has the right form. */
export type ProblemKind =
  | 'id-repeated'
  | 'id-reserved'
  | 'block-unknown'
  | 'claim-unknown'
  | 'quote-absent'
  | 'quote-ambiguous'
  | 'claims-overlap'
  | 'claims-out-of-order'
  | 'headline-claim-elsewhere'
  | 'key-of-another-lesson'
  | 'entries-unlike-claims'
  | 'primary-without-credit'
  | 'contested-unexplained'
  | 'explained-uncontested'
  | 'bearing-of-headline'
  | 'bearing-missing'
  | 'bearing-twice';

/** One thing that is wrong with a lesson file, and where: a place such as `lesson.claims[3].quote`. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly place: string;
}
