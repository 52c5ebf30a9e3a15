import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { onTestFinished } from 'vitest';

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';

/** A data folder of this test alone, removed afterwards; in memory where there is no need to reach a disk, and a way. */
export function dataFolder(isInMemory = false): string {
  const parent = isInMemory && fs.existsSync(MEMORY) ? MEMORY : os.tmpdir();
  const folder = fs.mkdtempSync(path.join(parent, 'claimsort-test-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}
