import type { PackageLimits } from '../xml-package.ts';

/** What reading one document may cost. */
export interface DocumentLimits extends PackageLimits {
  /** UTF-16 units of HTML, without what stands for pictures in it. */
  readonly markupUnits: number;
  /** Nodes of a page. */
  readonly nodes: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** Pieces of text on all pages of a PDF. */
  readonly pieces: number;
}

/** A long report in any of the formats, and a document made to do harm that is over within seconds. */
export const DOCUMENT_LIMITS: DocumentLimits = {
  parts: 5000,
  inflatedBytes: 64 * 1024 * 1024,
  // Office nests about six elements for each table within a table; Chromium stops at 512 of HTML.
  depth: 400,
  markupUnits: 8 * 1024 * 1024,
  nodes: 400_000,
  pages: 500,
  pieces: 400_000,
};
