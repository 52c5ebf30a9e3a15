import { type DocumentFault, type DocumentRefusal, refusal } from '../../../content/reading/read-document.ts';

/** Thrown to stop reading a document; `readDocumentBytes` turns it into a result. */
export class DocumentRefused extends Error {
  readonly refusal: DocumentRefusal;

  constructor(why: DocumentRefusal) {
    super(why.fault);
    this.refusal = why;
  }
}

/** Stops reading a document because of `fault`. */
export const refuse = (fault: DocumentFault, detail: string | null = null): never => {
  throw new DocumentRefused(refusal(fault, detail));
};
