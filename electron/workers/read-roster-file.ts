import { type ChosenRoster, MAX_ROSTER_BYTES } from '../../content/class/read-roster.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, type Result } from '../../content/base/result.ts';
import { decodeRoster } from './decode-roster.ts';
import { readForeignBytes } from '../files/read-text-file.ts';
import { MAX_WORKBOOK_BYTES, readWorkbook } from './read-workbook.ts';

/** What every zip file with something in it begins with. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * The text of a list of students, of a workbook or of a file of text, whatever its name; what is wrong with the file is
 * said of a list, not of a lesson. It runs in the process that reads foreign files.
 */
export async function readRosterFile(file: string): Promise<Result<ChosenRoster, Failure>> {
  const bytes = await readForeignBytes(file, MAX_WORKBOOK_BYTES);
  if (!bytes.ok) {
    return bytes.error.code === 'file-too-large' ? err(failure('roster-too-large', null, bytes.error.detail)) : bytes;
  }
  if (ZIP.every((byte, at) => bytes.value[at] === byte)) {
    return readWorkbook(bytes.value);
  }
  return bytes.value.length > MAX_ROSTER_BYTES
    ? err(failure('roster-too-large', null, `${String(bytes.value.length)} bytes`))
    : decodeRoster(bytes.value);
}
