import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { PROGRAM_PATIENCE_MS } from './patience.ts';

/** Why LibreOffice cannot read a file here; null where it can. */
export const whyNoLibreOffice: string | null =
  spawnSync('soffice', ['--version']).status === 0 ? null : 'LibreOffice is not installed';

/**
 * Opens a file with LibreOffice and gives what it found in another form. `to` may name a filter
 * (`csv:Text - txt - csv (StarCalc):44,34,76`); `from` is the filter by which it opens the file, where its ending does not
 * say enough.
 */
export function convertWithLibreOffice(file: string, to: string, from?: string): Buffer {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'claimsort-office-'));
  try {
    const { status, stderr } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        ...(from === undefined ? [] : [`--infilter=${from}`]),
        ...['--convert-to', to, '--outdir', path.join(folder, 'made'), file],
      ],
      { cwd: folder, env: { ...process.env, HOME: folder }, encoding: 'utf8', timeout: PROGRAM_PATIENCE_MS },
    );
    const made = path.join(folder, 'made', `${path.parse(file).name}.${to.replace(/:.*/u, '')}`);
    if (status !== 0 || !fs.existsSync(made)) throw new Error(`LibreOffice did not read ${file}: ${stderr}`);
    return fs.readFileSync(made);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
