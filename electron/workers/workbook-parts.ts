import { failure, type Failure } from '../../content/base/failure.ts';
import { openXmlPackage, type XmlPackage } from './xml-package.ts';

/** What reading one workbook may cost. Each is counted while reading, and never believed from a header. */
export interface WorkbookLimits {
  /** Parts in the package, read or not. */
  readonly parts: number;
  /** Bytes that come out of the parts that are read, in all. */
  readonly inflatedBytes: number;
  /** Cells with something in them, in all sheets that are read. */
  readonly cells: number;
  /** Rows of a sheet, counted to the last that has something in it. */
  readonly rows: number;
  /** UTF-16 units of the text that one sheet becomes. */
  readonly textUnits: number;
}

/** Ends the reading of a workbook; `readWorkbook` makes it a result. */
export class WorkbookRefusal extends Error {
  readonly failure: Failure;

  constructor(why: Failure) {
    super(why.code);
    this.failure = why;
  }
}

export const refuseDamaged = (detail: string): never => {
  throw new WorkbookRefusal(failure('damaged-workbook', null, detail));
};
export const refuseLarge = (detail: string): never => {
  throw new WorkbookRefusal(failure('roster-too-large', null, detail));
};

/** The parts of a workbook. */
export type WorkbookParts = Pick<XmlPackage, 'has' | 'read'>;

/** A sheet has a few elements within each other. */
const MAX_DEPTH = 1000;

/** Opens a workbook (ECMA-376), as `openXmlPackage` opens a package. Throws `WorkbookRefusal`. */
export const openWorkbookParts = (bytes: Uint8Array, limits: WorkbookLimits): Promise<WorkbookParts> =>
  openXmlPackage(
    bytes,
    { ...limits, depth: MAX_DEPTH },
    {
      ...{ damaged: refuseDamaged, large: refuseLarge, deep: refuseDamaged },
      ...{ locked: refuseDamaged, doctype: () => refuseDamaged('a document type') },
    },
  );
