import { failure, type Failure, type FailureCode } from '../../content/base/failure.ts';

/** SQLite's primary result codes (sqlite.org/rescode.html) for which there is a helpful message. */
const FAILURE_OF_RESULT: Readonly<Record<number, FailureCode>> = {
  5: 'storage-busy', // SQLITE_BUSY
  6: 'storage-busy', // SQLITE_LOCKED
  8: 'read-only', // SQLITE_READONLY
  13: 'disk-full', // SQLITE_FULL
};

const FAILURE_OF_ERRNO: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
};

/** SQLite's primary result codes for a damaged file: SQLITE_CORRUPT and SQLITE_NOTADB. */
const DAMAGE_RESULTS: readonly number[] = [11, 26];

/** The same for the errno values that SQLite passes on (errno.h; the same on Linux and macOS). */
const FAILURE_OF_ERRNO_NUMBER: Readonly<Record<number, FailureCode>> = {
  1: 'read-only', // EPERM
  13: 'read-only', // EACCES
  28: 'disk-full', // ENOSPC
  30: 'read-only', // EROFS
};

/** The folder of the store was deleted, or its USB stick was removed, while the store was open. */
export class FolderGone extends Error {
  constructor() {
    super('The file that is open no longer has its name');
  }
}

/** The failure code for a storage error; `storage-failed` if there is no specific one. */
export function toStorageFailure(error: unknown): Failure {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof FolderGone) {
    return failure('folder-gone', null, detail);
  }
  const result = primaryResult(error);
  const code =
    result === null
      ? FAILURE_OF_ERRNO[errnoOf(error) ?? '']
      : (FAILURE_OF_RESULT[result] ?? FAILURE_OF_ERRNO_NUMBER[systemErrno(error) ?? 0]);
  return failure(code ?? 'storage-failed', null, detail);
}

/** True if SQLite reports that the file itself is damaged. */
export function isDamage(error: unknown): boolean {
  const result = primaryResult(error);
  return result !== null && DAMAGE_RESULTS.includes(result);
}

/** SQLITE_BUSY, SQLITE_LOCKED, SQLITE_NOMEM, SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL and SQLITE_CANTOPEN. */
const TROUBLE_RESULTS: readonly number[] = [5, 6, 7, 8, 10, 13, 14];

/** SQLITE_IOERR_SHORT_READ: the file is too short, so the fault is in the file. */
const SHORT_READ = 522;

/**
 * True if the machine failed, which says nothing about the file: it was busy, out of disk space, memory or file
 * handles, or could not read. Treating this as damage would replace a sound file by an older one.
 */
export function isMachineTrouble(error: unknown): boolean {
  const result = primaryResult(error);
  if (result === null) {
    return errnoOf(error) !== null;
  }
  const isShortRead = error instanceof Error && Reflect.get(error, 'errcode') === SHORT_READ;
  return TROUBLE_RESULTS.includes(result) && !isShortRead;
}

function primaryResult(error: unknown): number | null {
  if (error instanceof Error && 'errcode' in error && typeof error.errcode === 'number') {
    // The higher bits of an extended code are more detail than needed here.
    return error.errcode & 0xff;
  }
  return null;
}

function errnoOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

function systemErrno(error: unknown): number | null {
  return error instanceof Error && 'systemErrno' in error && typeof error.systemErrno === 'number'
    ? error.systemErrno
    : null;
}
