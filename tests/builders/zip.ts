import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of an archive, and where its headers say something else than what is there. */
export interface ZipEntry {
  readonly name: string | Buffer;
  readonly content: string | Buffer;
  /** Stored without compression; deflated unless specified. */
  readonly isStored?: boolean;
  /** Bits of the general purpose flag besides that for UTF-8: 1 is encrypted. */
  readonly flags?: number;
  readonly isUtf8?: boolean;
  /** File type and permissions of Unix, as in `0o120777` for a link. */
  readonly unixMode?: number;
  /** What the directory says, where it lies. */
  readonly lies?: { readonly size?: number; readonly crc?: number; readonly method?: number; readonly offset?: number };
  /** What the local header is called, where it lies. */
  readonly localName?: string;
  /** Whether sizes and offset stand in the fields of zip64. */
  readonly isZip64?: boolean;
}

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value & 0xffff);
  return bytes;
};
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
const u64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};

const UTF_8 = 0x800;
const MADE_BY_UNIX = 3 << 8;

/** What the two records at the end of a zip64 archive say, where they lie. */
export interface Zip64End {
  /** Where the record of the end is. */
  readonly record?: number;
  /** Where the directory is. */
  readonly directory?: number;
}

/**
 * A zip file, written from PKWARE's APPNOTE alone; `entryCount` is what its end says, where that lies, and `zip64` adds the
 * records of a large archive.
 */
export function zipOf(
  entries: readonly ZipEntry[],
  entryCount = entries.length,
  zip64: Zip64End | null = null,
): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  // What a hundred entries share is packed once.
  const packed = new Map<string | Buffer, Buffer>();
  let at = 0;
  for (const entry of entries) {
    const { isStored = false, flags = 0, isUtf8 = true, unixMode, lies = {}, isZip64 = false } = entry;
    const name = Buffer.isBuffer(entry.name) ? entry.name : Buffer.from(entry.name);
    const localName = entry.localName === undefined ? name : Buffer.from(entry.localName);
    const content = Buffer.from(entry.content);
    const data = isStored ? content : (packed.get(entry.content) ?? deflateRawSync(content));
    if (!isStored) packed.set(entry.content, data);
    const method = u16(lies.method ?? (isStored ? 0 : 8));
    const flag = u16(flags | (isUtf8 ? UTF_8 : 0));
    const crc = u32(lies.crc ?? crc32(content));
    const size = lies.size ?? content.length;
    const offset = lies.offset ?? at;
    const sizes = isZip64 ? [u32(0xffffffff), u32(0xffffffff)] : [u32(data.length), u32(size)];
    const extra = isZip64
      ? Buffer.concat([u16(1), u16(24), u64(size), u64(data.length), u64(offset)])
      : Buffer.alloc(0);
    const time = Buffer.concat([u16(0), u16(0x21)]);
    const local = Buffer.concat([
      ...[u32(0x04034b50), u16(20), flag, method, time, crc, ...sizes],
      ...[u16(localName.length), u16(0), localName, data],
    ]);
    directory.push(
      Buffer.concat([
        ...[u32(0x02014b50), u16(unixMode === undefined ? 20 : MADE_BY_UNIX | 20), u16(20), flag, method, time, crc],
        ...[...sizes, u16(name.length), u16(extra.length), u16(0), u16(0), u16(0), u32((unixMode ?? 0) << 16)],
        ...[u32(isZip64 ? 0xffffffff : offset), name, extra],
      ]),
    );
    bodies.push(local);
    at += local.length;
  }
  const index = Buffer.concat(directory);
  const large = zip64 === null ? Buffer.alloc(0) : endOfZip64(zip64, entryCount, index.length, at);
  const end = Buffer.concat([
    ...[u32(0x06054b50), u16(0), u16(0), u16(entryCount), u16(entryCount), u32(index.length), u32(at), u16(0)],
  ]);
  return Buffer.concat([...bodies, index, large, end]);
}

function endOfZip64({ record, directory }: Zip64End, entryCount: number, length: number, at: number): Buffer {
  return Buffer.concat([
    ...[u32(0x06064b50), u64(44), u16(45), u16(45), u32(0), u32(0), u64(entryCount), u64(entryCount)],
    ...[u64(length), u64(directory ?? at)],
    ...[u32(0x07064b50), u32(0), u64(record ?? at + length), u32(1)],
  ]);
}
