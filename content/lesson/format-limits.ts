/**
 * Limits of the lesson format: numbers of things, and lengths of texts in UTF-16 units. They were published with its first
 * version, so they never change. Apart from the schemas, so that a page can name a limit without loading them.
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
  /** Pieces of words that decide, or that a technique has, in one claim. */
  cues: 12,
  /** Keyers beside the author. */
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
  /** Whom or what the article names as a source, and each of those through whom it came; so many of these. */
  source: 200,
  chain: 8,
  /** A statement of the dossier, and its reference. */
  statement: 600,
  reference: { publisher: 200, title: 300, date: 60 },
  /** The path of the folder to hand in to. */
  folder: 1000,
} as const;
