import * as fs from 'node:fs';

/** SQLite's write-ahead log (sqlite.org/fileformat2.html, 4.1). Each checksum also depends on the frames before it. */
const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const MAGIC = 0x377f0682;
const SUMS_ARE_BIG_ENDIAN = 1;

/** In the header of a frame: the page number, then whether the frame ends a commit; the salts start here. */
const SALTS_AT = 8;
/** A disk writes a sector of this size completely or not at all; larger sectors end at multiples of it. */
const SECTOR_BYTES = 512;

/**
 * A description of the damage in the log beside a database, for a maintainer; null if there is none, or if it cannot be
 * determined.
 *
 * SQLite treats the first invalid frame as the end of the log, and ignores everything after it. That is right after a
 * power failure, when only the last commit can be incomplete, because each commit is synced before the next one starts.
 * But a complete commit that is followed by more data was acknowledged: an invalid frame before its end is damage.
 */
export function findLogDamage(log: string): string | null {
  const bytes = fs.existsSync(log) ? fs.readFileSync(log) : Buffer.alloc(0);
  if (bytes.length <= HEADER_BYTES + FRAME_HEADER_BYTES) {
    return null;
  }
  const magic = bytes.readUInt32BE(0);
  const sum = createSum((magic & SUMS_ARE_BIG_ENDIAN) === 1);
  sum.add(bytes.subarray(0, 24));
  if ((magic & ~SUMS_ARE_BIG_ENDIAN) !== MAGIC || !sum.agrees(bytes, 24)) {
    // The header is synced before the first frame is written.
    return 'the log has lost its header';
  }
  const frameBytes = FRAME_HEADER_BYTES + bytes.readUInt32BE(8);
  const salts = bytes.subarray(16, 24);
  let firstBad: number | null = null;
  let isFollowedByCommit = false;
  for (let at = HEADER_BYTES; at + frameBytes <= bytes.length; at += frameBytes) {
    // A frame of an earlier generation of the log, which was already checkpointed, has other salts.
    const isOfThisRound = salts.equals(bytes.subarray(at + SALTS_AT, at + 16));
    if (firstBad === null) {
      sum.add(bytes.subarray(at, at + 8));
      sum.add(bytes.subarray(at + FRAME_HEADER_BYTES, at + frameBytes));
      if (isOfThisRound && sum.agrees(bytes, at + 16)) {
        continue;
      }
      firstBad = at;
    } else if (isOfThisRound && isFollowedByCommit) {
      return `the log is not as it was written at ${String(firstBad)}`;
    }
    const isCommit = bytes.readUInt32BE(at + 4) !== 0;
    // If a sector boundary lies between the two, a power failure can leave the salts of this generation beside the end
    // of an earlier one.
    const isOneSector = (at + SALTS_AT) % SECTOR_BYTES !== 0;
    isFollowedByCommit ||= isOfThisRound && isCommit && isOneSector;
  }
  return null;
}

function createSum(isBigEndian: boolean) {
  let first = 0;
  let second = 0;
  return {
    add(bytes: Buffer): void {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      for (let at = 0; at + 8 <= bytes.length; at += 8) {
        first = (first + view.getUint32(at, !isBigEndian) + second) >>> 0;
        second = (second + view.getUint32(at + 4, !isBigEndian) + first) >>> 0;
      }
    },
    agrees: (bytes: Buffer, at: number): boolean =>
      bytes.readUInt32BE(at) === first && bytes.readUInt32BE(at + 4) === second,
  };
}
