import { type DocumentFault, type DocumentRefusal, refusal } from '../../../content/reading/read-document.ts';

/** Ends the reading of a document; `readDocumentBytes` makes it a result. */
export class DocumentRefused extends Error {
  readonly refusal: DocumentRefusal;

  constructor(why: DocumentRefusal) {
    super(why.fault);
    this.refusal = why;
  }
}

/** Ends the reading of a document because of `fault`. */
export const refuse = (fault: DocumentFault, detail: string | null = null): never => {
  throw new DocumentRefused(refusal(fault, detail));
};
