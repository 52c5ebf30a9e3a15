import { crc32 } from 'node:zlib';
import sax from 'sax';
import * as yauzl from 'yauzl';

/** What reading one package may cost. Each is counted while reading, and never believed from a header. */
export interface PackageLimits {
  /** Parts in the package, read or not. */
  readonly parts: number;
  /** Bytes that come out of the parts that are read, in all. */
  readonly inflatedBytes: number;
  /** Elements within each other. */
  readonly depth: number;
}

/** How the reader of one format says what is wrong with a package; each throws. */
export interface PackageRefusals {
  readonly damaged: (detail: string) => never;
  readonly large: (detail: string) => never;
  readonly deep: (detail: string) => never;
  readonly locked: (detail: string) => never;
  /** Hears a document type, with all that stands in it, and throws where the format has none. */
  readonly doctype: (text: string) => void;
}

/** What hears a part being read, element by element. Names are without their prefix. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** The parts of a package, by their names in lower case, since names of parts differ in more than case. */
export interface XmlPackage {
  /** As the directory writes them. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Reads a part as XML; does nothing for a part that is not there. */
  read(name: string, listener: XmlListener): Promise<void>;
  /** The bytes of a part of XML, which is looked at as `read` does; null for a part that is not there. */
  bytes(name: string, listener?: XmlListener): Promise<Uint8Array | null>;
}

/**
 * Opens a zip file of XML, as Office (ECMA-376, part 2) and OpenDocument make them. No name leads to a file: parts are
 * found by name in the directory, and nothing else of the package is inflated. Throws what the refusals throw, and errors
 * of the libraries for what is no such package.
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
    // Of two parts of one name, programs differ in which they take.
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
    // An error that comes after the reading has ended would otherwise be nobody's, and end the process.
    stream.on('error', () => undefined);
    try {
      // A stream of this kind gives buffers.
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
 * Reads well-formed XML. No entity but the five of XML itself is ever resolved, whatever a document type says, and
 * nothing is fetched.
 */
function createParser(
  { open, text, close }: XmlListener,
  { depth: deepest }: PackageLimits,
  refuse: PackageRefusals,
): sax.SAXParser {
  // The types do not know it; without it, entities of HTML would be resolved.
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
    // Without namespaces each attribute is its text.
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
