import * as os from 'node:os';
import { describe, expect, it } from 'vitest';
import { isNetworkFolder } from '../../../../electron/host/network-folder.ts';

describe('isNetworkFolder', () => {
  it.each([
    ['\\\\server\\pupils\\ada', true],
    ['//server/pupils', true],
    ['\\\\?\\C:\\Users\\ada', false],
    ['C:\\Users\\ada', false],
  ])('knows on Windows of %s: %s', (folder, isThere) => expect(isNetworkFolder(folder, 'win32')).toBe(isThere));

  it('takes a folder of this computer, or one that is not there yet, for no network folder', () => {
    expect(isNetworkFolder(os.tmpdir())).toBe(false);
    expect(isNetworkFolder('/not/there/yet', 'linux')).toBe(false);
  });
});
