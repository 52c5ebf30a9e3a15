import { type ChosenRoster, MAX_ROSTER_BYTES } from '../../content/class/read-roster.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, type Result } from '../../content/base/result.ts';
import { decodeRoster } from './decode-roster.ts';
import { readForeignBytes } from '../files/read-text-file.ts';
import { MAX_WORKBOOK_BYTES, readWorkbook } from './read-workbook.ts';
import { startsWith, ZIP } from './starts-with.ts';

/**
 * The text of a list of students, from a workbook or a text file with any name. The failures are those for lists, not
 * for lessons. Runs in the process that reads untrusted files.
 */
export async function readRosterFile(file: string): Promise<Result<ChosenRoster, Failure>> {
  const bytes = await readForeignBytes(file, MAX_WORKBOOK_BYTES);
  if (!bytes.ok) {
    return bytes.error.code === 'file-too-large' ? err(failure('roster-too-large', null, bytes.error.detail)) : bytes;
  }
  if (startsWith(bytes.value, ZIP)) {
    return readWorkbook(bytes.value);
  }
  return bytes.value.length > MAX_ROSTER_BYTES
    ? err(failure('roster-too-large', null, `${String(bytes.value.length)} bytes`))
    : decodeRoster(bytes.value);
}
