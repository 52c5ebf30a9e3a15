import { err, type Result } from '../../../content/base/result.ts';
import {
  type DocumentReading,
  type DocumentRefusal,
  MAX_DOCUMENT_BYTES,
  refusal,
} from '../../../content/reading/read-document.ts';
import { readForeignBytes } from '../../files/read-text-file.ts';
import type { DocumentSource } from '../document-source.ts';
import { readDocumentBytes, readPasted } from './read-document-bytes.ts';

/** Reads a document from any source. The size of a file is checked before it is read. */
export async function readDocumentFrom(from: DocumentSource): Promise<Result<DocumentReading, DocumentRefusal>> {
  switch (from.kind) {
    case 'pasted':
      return readPasted(from);
    case 'bytes':
      return readDocumentBytes(from.name, from.bytes);
    case 'file': {
      const bytes = await readForeignBytes(from.file, MAX_DOCUMENT_BYTES);
      if (bytes.ok) return readDocumentBytes(from.file, bytes.value);
      const { code, detail } = bytes.error;
      return err(refusal(code === 'file-too-large' ? 'too-large' : 'unreadable', detail));
    }
  }
}
