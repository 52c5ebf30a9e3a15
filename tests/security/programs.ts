import * as path from 'node:path';

/** Where the packed programs of this run stand; ordinary users can read and start them. */
function packedFolder(): string {
  const folder = process.env['CLAIMSORT_PACKED_FOLDER'];
  if (folder === undefined)
    throw new Error('The programs are packed before the tests: run them with npm run security.');
  return folder;
}

/**
 * `sealed` is the program as people get it. `twin` differs from it by one constant and one fuse. `hostile` is the sealed
 * program with a page that tries to reach out, and `open` shows the same page in a window without any policy.
 */
export type ProgramName = 'sealed' | 'twin' | 'hostile' | 'open';

export const folderOf = (program: ProgramName): string => path.join(packedFolder(), program);
export const executableOf = (program: ProgramName): string => path.join(folderOf(program), 'claimsort');
export const archiveOf = (program: ProgramName): string => path.join(folderOf(program), 'resources', 'app.asar');
