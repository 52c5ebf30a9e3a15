import { MAX_ROSTER_BYTES } from '../../content/classroom/read-roster.ts';
import { failure, type Failure } from '../../content/failure.ts';
import { err, type Result } from '../../content/result.ts';
import { readTextFile } from './read-text-file.ts';

/** The text of a list of students; what is wrong with the file is said of a list, not of a lesson. */
export async function readRosterFile(file: string): Promise<Result<string, Failure>> {
  const text = await readTextFile(file, MAX_ROSTER_BYTES);
  if (text.ok) {
    return text;
  }
  switch (text.error.code) {
    case 'file-too-large':
      return err(failure('roster-too-large', null, text.error.detail));
    case 'not-json':
      return err(failure('roster-not-utf8', null, text.error.detail));
    default:
      return text;
  }
}
