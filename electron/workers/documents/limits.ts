import type { PackageLimits } from '../xml-package.ts';

/** The limits for reading one document. */
export interface DocumentLimits extends PackageLimits {
  /** The size of the HTML in UTF-16 code units, without embedded images. */
  readonly markupUnits: number;
  /** The number of nodes of a page. */
  readonly nodes: number;
  /** The number of pages of a PDF. */
  readonly pages: number;
  /** The number of text pieces on all pages of a PDF. */
  readonly pieces: number;
}

/** Enough for a long report in any of the formats; low enough to stop a malicious document within seconds. */
export const DOCUMENT_LIMITS: DocumentLimits = {
  parts: 5000,
  inflatedBytes: 64 * 1024 * 1024,
  // Office nests about six elements for each nested table; Chromium stops at 512 in HTML.
  depth: 400,
  markupUnits: 8 * 1024 * 1024,
  nodes: 400_000,
  pages: 500,
  pieces: 400_000,
};
