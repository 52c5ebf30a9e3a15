// Changes each number that represents a judgement by one step, and reports the changes that no test notices. Each file
// is restored.
// usage: npm run constants [-- part of a file's name]
import './lib/check-node.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { JUDGEMENT_CONSTANTS } from './lib/judgement-constants.mjs';
import { inProject, projectRoot } from './lib/project.mjs';
import { toolPath } from './lib/run.mjs';
import { runScript } from './lib/say.mjs';

await runScript(() => {
  const part = process.argv[2] ?? '';
  let unnoticed = 0;
  for (const { file, from, to, tests } of JUDGEMENT_CONSTANTS.filter((one) => one.file.includes(part))) {
    const path = inProject(file);
    const text = readFileSync(path, 'utf8');
    const said = to.map((step) => {
      if (!text.includes(from)) return 'not in the file';
      try {
        writeFileSync(path, text.replace(from, step));
        const args = [toolPath('vitest'), 'run', '--project', 'node', tests];
        const { stdout, status } = spawnSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8' });
        // A test file that does not exist notices nothing.
        return status !== 0 && /\bfailed\b/.test(stdout) ? 'noticed' : 'NOT NOTICED';
      } finally {
        writeFileSync(path, text);
      }
    });
    unnoticed += said.filter((one) => one !== 'noticed').length;
    console.log(
      `${file}: ${from} → ${to.map((step, at) => `${step.split(/[=:] /).at(-1) ?? ''} ${said[at] ?? ''}`).join(', ')}`,
    );
  }
  console.log(`\n${String(unnoticed)} steps were not noticed`);
  return Promise.resolve(unnoticed === 0 ? 0 : 1);
});
