import * as fs from 'node:fs';
import { builtinModules } from 'node:module';
import * as path from 'node:path';
import { build } from 'vite';
import { onTestFinished } from 'vitest';

/**
 * A program of a test as one file that plain Node runs. It stands within node_modules, where Node finds the native
 * package that stays outside the bundle, and is removed afterwards.
 */
export async function builtProgram(entry: string): Promise<string> {
  const parent = path.resolve('node_modules', '.claimsort-tests');
  fs.mkdirSync(parent, { recursive: true });
  const outDir = fs.mkdtempSync(path.join(parent, 'program-'));
  onTestFinished(() => fs.rmSync(outDir, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['@photostructure/sqlite', ...builtinModules] },
    build: {
      ssr: path.resolve(entry),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'index.mjs' } },
    },
  });
  // Other people may run it too: a test becomes somebody who may not write.
  fs.chmodSync(outDir, 0o755);
  return path.join(outDir, 'index.mjs');
}
