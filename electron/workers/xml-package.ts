import { crc32 } from 'node:zlib';
import sax from 'sax';
import * as yauzl from 'yauzl';

/** The limits for reading one package. */
export interface PackageLimits {
  /** The number of parts in the package, including those that are not read. */
  readonly parts: number;
  /** The total uncompressed size of the parts that are read, in bytes. */
  readonly inflatedBytes: number;
  /** The number of nested elements. */
  readonly depth: number;
}

/** The functions with which the reader of a format reports a fault in a package; each throws. */
export interface PackageRefusals {
  readonly damaged: (detail: string) => never;
  readonly large: (detail: string) => never;
  readonly deep: (detail: string) => never;
  readonly locked: (detail: string) => never;
  /** Called with the complete document type; throws if the format does not allow one. */
  readonly doctype: (text: string) => void;
}

/** Called for each element and text of a part while it is parsed. Names are without prefixes. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** The parts of a package by lower-case name, because case is not significant in part names. */
export interface XmlPackage {
  /** As written in the directory. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Parses a part as XML; does nothing if it does not exist. */
  read(name: string, listener: XmlListener): Promise<void>;
  /** The bytes of an XML part, after the same checks as in `read`; null if it does not exist. */
  bytes(name: string, listener?: XmlListener): Promise<Uint8Array | null>;
}

/**
 * Opens a zip file of XML parts, as used by Office (ECMA-376, part 2) and OpenDocument. Names never lead to files:
 * parts are looked up in the directory, and only requested ones are decompressed. Throws the errors of the refusals,
 * and errors of the libraries if the file is not such a package.
 */
export async function openXmlPackage(
  bytes: Uint8Array,
  limits: PackageLimits,
  refuse: PackageRefusals,
): Promise<XmlPackage> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    autoClose: false,
  });
  const entries = new Map<string, yauzl.Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    // If two parts have the same name, programs differ in which one they use.
    if (entries.has(name)) refuse.damaged('two parts of one name');
    if (entries.size >= limits.parts) refuse.large('parts');
    entries.set(name, entry);
  }
  let left = limits.inflatedBytes;

  const inflate = async (name: string, listener: XmlListener, keep: (chunk: Buffer) => void): Promise<boolean> => {
    const entry = entries.get(name.toLowerCase());
    if (entry === undefined) return false;
    if (entry.isEncrypted()) refuse.locked('encrypted');
    const parser = createParser(listener, limits, refuse);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let sum = 0;
    const stream = await zip.openReadStreamPromise(entry);
    // Without this listener, an error after the end of reading would be unhandled and end the process.
    stream.on('error', () => undefined);
    try {
      // This kind of stream yields buffers.
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        left -= chunk.length;
        if (left < 0) refuse.large('inflated bytes');
        sum = crc32(chunk, sum);
        keep(chunk);
        parser.write(decoder.decode(chunk, { stream: true }));
      }
      parser.write(decoder.decode()).close();
    } finally {
      stream.destroy();
    }
    if (sum !== entry.crc32) refuse.damaged('checksum');
    return true;
  };

  return {
    names: [...entries.values()].map(({ fileName }) => fileName),
    has: (name) => entries.has(name.toLowerCase()),
    async read(name, listener) {
      await inflate(name, listener, () => undefined);
    },
    async bytes(name, listener = {}) {
      const chunks: Buffer[] = [];
      const isThere = await inflate(name, listener, (chunk) => void chunks.push(chunk));
      return isThere ? Buffer.concat(chunks) : null;
    },
  };
}

/**
 * Parses well-formed XML. Only the five entities of XML itself are resolved, whatever a document type declares, and
 * nothing is fetched.
 */
function createParser(
  { open, text, close }: XmlListener,
  { depth: deepest }: PackageLimits,
  refuse: PackageRefusals,
): sax.SAXParser {
  // Missing in the types; without it, HTML entities would be resolved.
  const options: sax.SAXOptions & { readonly strictEntities: true } = { xmlns: false, strictEntities: true };
  const parser = sax.parser(true, options);
  let depth = 0;
  parser.onerror = (error) => {
    throw error;
  };
  parser.ondoctype = (text) => refuse.doctype(text);
  parser.onopentag = ({ name, attributes }) => {
    depth += 1;
    if (depth > deepest) refuse.deep('elements within each other');
    // Without namespaces, each attribute value is a string.
    open?.(localName(name), attributes as Record<string, string>);
  };
  parser.onclosetag = (name) => {
    depth -= 1;
    close?.(localName(name));
  };
  parser.ontext = (piece) => text?.(piece);
  parser.oncdata = (piece) => text?.(piece);
  return parser;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
