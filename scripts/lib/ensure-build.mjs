import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { PlainError, say } from './say.mjs';
import { hashOf, readStamp } from './stamp.mjs';

const stampFile = inProject('out', '.built');
const sources = [
  'content',
  'electron',
  'renderer',
  'scripts/build.mjs',
  'scripts/build-config.mjs',
  'package-lock.json',
];
const products = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

/** Says that out/ holds something else than a build of the sources. */
export const forgetBuild = () => rmSync(stampFile, { force: true });

/** Builds the program unless out/ was built from exactly these sources. */
export async function ensureBuild() {
  const wanted = hashOf(sources);
  if (readStamp(stampFile) === wanted && products.every((file) => existsSync(inProject(file)))) return;
  say('Building the program.');
  forgetBuild();
  const code = await run(process.execPath, [inProject('scripts/build.mjs')]);
  if (code !== 0) throw new PlainError('The program could not be built; the reason stands above.');
  mkdirSync(inProject('out'), { recursive: true });
  writeFileSync(stampFile, `${wanted}\n`);
}
