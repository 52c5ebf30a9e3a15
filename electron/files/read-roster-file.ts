import { type ChosenRoster, MAX_ROSTER_BYTES } from '../../content/classroom/read-roster.ts';
import { failure, type Failure } from '../../content/failure.ts';
import { err, type Result } from '../../content/result.ts';
import { decodeRoster } from './decode-roster.ts';
import { readForeignBytes } from './read-text-file.ts';

/** The text of a list of students; what is wrong with the file is said of a list, not of a lesson. */
export async function readRosterFile(file: string): Promise<Result<ChosenRoster, Failure>> {
  const bytes = await readForeignBytes(file, MAX_ROSTER_BYTES);
  if (bytes.ok) {
    return decodeRoster(bytes.value);
  }
  return bytes.error.code === 'file-too-large' ? err(failure('roster-too-large', null, bytes.error.detail)) : bytes;
}
