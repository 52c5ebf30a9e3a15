import { type ClassFile, MAX_CLASS_UNITS } from '../../content/files/class-file.ts';
import { parseClassFile } from '../../content/files/parse-class-file.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, type Result } from '../../content/base/result.ts';
import { readTextFile } from '../files/read-text-file.ts';

/** Reads a class file. The failures are those for classes, not for lessons. */
export async function readClassFile(file: string): Promise<Result<ClassFile, Failure>> {
  const text = await readTextFile(file, MAX_CLASS_UNITS);
  if (text.ok) {
    return parseClassFile(text.value);
  }
  switch (text.error.code) {
    case 'file-too-large':
      return err(failure('class-too-large', null, text.error.detail));
    case 'not-json':
      return err(failure('damaged-class', null, text.error.detail));
    default:
      return text;
  }
}
