import * as fs from 'node:fs';
import { builtinModules } from 'node:module';
import * as path from 'node:path';
import { build, type Plugin } from 'vite';
import { onTestFinished } from 'vitest';

/** A text of the program that is another one in a control, so that a test can be seen to fail. */
export interface Mutation {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/**
 * A program of a test as one file that plain Node runs. It stands within node_modules, where Node finds the native
 * package that stays outside the bundle, and is removed afterwards.
 */
export async function builtProgram(entry: string, mutations: readonly Mutation[] = []): Promise<string> {
  const parent = path.resolve('node_modules', '.claimsort-tests');
  fs.mkdirSync(parent, { recursive: true });
  const outDir = fs.mkdtempSync(path.join(parent, 'program-'));
  onTestFinished(() => fs.rmSync(outDir, { recursive: true, force: true }));
  const unused = new Set(mutations);
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [mutating(mutations, unused)],
    ssr: { noExternal: true, external: ['@photostructure/sqlite', ...builtinModules] },
    build: {
      ssr: path.resolve(entry),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'index.mjs', codeSplitting: false } },
    },
  });
  // A control that changes nothing would pass for one that was caught.
  for (const { file, from } of unused) throw new Error(`“${from}” is not to be found in ${file}`);
  // Other people may run it too: a test becomes somebody who may not write.
  fs.chmodSync(outDir, 0o755);
  return path.join(outDir, 'index.mjs');
}

function mutating(mutations: readonly Mutation[], unused: Set<Mutation>): Plugin {
  return {
    name: 'mutating',
    enforce: 'pre',
    transform(code, id) {
      const here = mutations.filter(({ file, from }) => id === path.resolve(file) && code.includes(from));
      for (const mutation of here) unused.delete(mutation);
      return here.reduce((text, { from, to }) => text.replaceAll(from, to), code);
    },
  };
}
