/**
 * Limits of the lesson format: maximum counts, and lengths of texts in UTF-16 units. They were published with its first
 * version, so they never change. They are separate from the schemas, so that a page can use a limit without loading
 * them.
 */
export const FORMAT_LIMITS = {
  /** Blocks of an article. */
  blocks: 4000,
  /** Claims, and so entries of a key. */
  claims: 4000,
  /** The text of a block. */
  block: 20_000,
  /** The words of a claim, and of any other quotation. */
  quote: 4000,
  /** Cues, and words of a technique, per claim. */
  cues: 12,
  /** Annotators other than the author. */
  annotations: 50,
  /** The time for all claims, in minutes. */
  minutes: 240,
  language: 35,
  title: 120,
  summary: 400,
  contentWarning: 500,
  articleTitle: 300,
  byline: 200,
  publisher: 200,
  date: 100,
  provenance: 1500,
  licence: 500,
  contextNote: 1500,
  /** Why a label is right or not, and why careful people differ. */
  reason: 600,
  lookUp: 400,
  /** The end of the sentence "The headline says …". */
  headlineSays: 300,
  /** Names of a source and of each intermediary, and the number of intermediaries. */
  source: 200,
  chain: 8,
  /** A statement of the dossier, and its reference. */
  statement: 600,
  reference: { publisher: 200, title: 300, date: 60 },
  /** The path of the folder to hand in to. */
  folder: 1000,
} as const;
