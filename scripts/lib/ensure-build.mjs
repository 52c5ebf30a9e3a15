// Builds only if something changed. Our own code, because it runs before everything else: see stamp.mjs.
import { rmSync } from 'node:fs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { PlainError, say } from './say.mjs';
import { makeUnlessMade } from './stamp.mjs';

const stamp = inProject('out', '.built');

/** Records that out/ does not contain a build of the current sources. */
export const forgetBuild = () => rmSync(stamp, { force: true });

/** Builds the program unless out/ was built from exactly these sources. */
export const ensureBuild = () =>
  makeUnlessMade({
    stamp,
    sources: [
      ...['content', 'electron', 'renderer', 'package-lock.json'],
      ...[
        'scripts/build.mjs',
        'scripts/build-config.mjs',
        'scripts/lib/record-packages.mjs',
        'scripts/lib/lesson-page.mjs',
        'scripts/lib/legal.mjs',
      ],
    ],
    products: [
      'out/main/index.js',
      'out/preload/index.cjs',
      'out/renderer/index.html',
      'out/page/lesson-page.html',
      'out/lms/lms-page.html',
      'out/shipped/renderer.json',
    ],
    make: async () => {
      say('Building the program.');
      const code = await run(process.execPath, [inProject('scripts/build.mjs')]);
      if (code !== 0) throw new PlainError('The program could not be built; the reason stands above.');
    },
  });
