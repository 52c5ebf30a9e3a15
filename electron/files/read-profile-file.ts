import { MAX_PROFILE_UNITS } from '../../content/files/profile-file.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, type Result } from '../../content/base/result.ts';
import { readTextFile } from './read-text-file.ts';

/** The text of a profile file. The failures are those for profiles, not for lessons. */
export async function readProfileFile(file: string): Promise<Result<string, Failure>> {
  const text = await readTextFile(file, MAX_PROFILE_UNITS);
  if (text.ok) {
    return text;
  }
  switch (text.error.code) {
    case 'file-too-large':
    case 'not-json':
      return err(failure('not-a-profile', null, text.error.detail));
    default:
      return text;
  }
}
