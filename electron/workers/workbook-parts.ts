import { failure, type Failure } from '../../content/base/failure.ts';
import { openXmlPackage, type XmlPackage } from './xml-package.ts';

/** The limits for reading one workbook. Actual amounts are counted while reading; sizes in headers are not trusted. */
export interface WorkbookLimits {
  /** The number of parts in the package, including those that are not read. */
  readonly parts: number;
  /** The total uncompressed size of the parts that are read, in bytes. */
  readonly inflatedBytes: number;
  /** The number of non-empty cells in all sheets that are read. */
  readonly cells: number;
  /** The number of rows of a sheet, up to the last non-empty one. */
  readonly rows: number;
  /** The length of the text of one sheet, in UTF-16 code units. */
  readonly textUnits: number;
}

/** Thrown to stop reading a workbook; `readWorkbook` turns it into a result. */
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

/** The elements of a sheet are nested only a few levels deep. */
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
