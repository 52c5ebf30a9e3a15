import { crc32 } from 'node:zlib';
import sax from 'sax';
import * as yauzl from 'yauzl';
import { failure, type Failure } from '../../content/base/failure.ts';

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

/** What hears a part being read, element by element. Names are without their prefix. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** The parts of a workbook, by their names in lower case, since names of parts differ in more than case. */
export interface WorkbookParts {
  has(name: string): boolean;
  /** Does nothing for a part that is not there. */
  read(name: string, listener: XmlListener): Promise<void>;
}

/**
 * Opens a workbook, which is a zip file of XML (ECMA-376, part 2). No name leads to a file: parts are found by name in
 * the directory, and nothing else of the package is inflated. Throws `WorkbookRefusal`.
 */
export async function openWorkbookParts(bytes: Uint8Array, limits: WorkbookLimits): Promise<WorkbookParts> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    autoClose: false,
  });
  const entries = new Map<string, yauzl.Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    // Of two parts of one name, programs differ in which they take.
    if (entries.has(name)) refuseDamaged('two parts of one name');
    if (entries.size >= limits.parts) refuseLarge('parts');
    entries.set(name, entry);
  }
  let left = limits.inflatedBytes;

  return {
    has: (name) => entries.has(name.toLowerCase()),
    async read(name, listener) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return;
      if (entry.isEncrypted()) refuseDamaged('encrypted');
      const parser = createParser(listener);
      const decoder = new TextDecoder('utf-8', { fatal: true });
      let sum = 0;
      const stream = await zip.openReadStreamPromise(entry);
      // An error that comes after the reading has ended would otherwise be nobody's, and end the process.
      stream.on('error', () => undefined);
      try {
        // A stream of this kind gives buffers.
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          left -= chunk.length;
          if (left < 0) refuseLarge('inflated bytes');
          sum = crc32(chunk, sum);
          parser.write(decoder.decode(chunk, { stream: true }));
        }
        parser.write(decoder.decode()).close();
      } finally {
        stream.destroy();
      }
      if (sum !== entry.crc32) refuseDamaged('checksum');
    },
  };
}

/**
 * Reads well-formed XML. A document type is refused (the format has none), so that no entity but the five of XML itself
 * is ever resolved and nothing is fetched.
 */
function createParser({ open, text, close }: XmlListener): sax.SAXParser {
  // The types do not know it; without it, entities of HTML would be resolved.
  const options: sax.SAXOptions & { readonly strictEntities: true } = { xmlns: false, strictEntities: true };
  const parser = sax.parser(true, options);
  parser.onerror = (error) => {
    throw error;
  };
  parser.ondoctype = () => refuseDamaged('a document type');
  parser.onopentag = ({ name, attributes }) => {
    // Without namespaces each attribute is its text.
    open?.(localName(name), attributes as Record<string, string>);
  };
  parser.onclosetag = (name) => close?.(localName(name));
  parser.ontext = (piece) => text?.(piece);
  parser.oncdata = (piece) => text?.(piece);
  return parser;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
