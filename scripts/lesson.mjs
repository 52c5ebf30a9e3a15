// For authors of lessons, and for teachers who script things. What the commands do is part of the program
// (electron/cli); here it is bundled, because Node does not run TypeScript in every version we take.
// usage: npm run lesson -- check FILE...       reports the faults of lesson files
//        npm run lesson -- todo FILE...        lists the remaining tasks in lesson files, in the words of the workshop
//        npm run lesson -- seal FILE...        makes the key of each file belong to its lesson, and writes the file
//        npm run lesson -- report FILE FOLDER  prints the class report on all hand-ins in a folder, as JSON
//        npm run lesson -- score FILE HANDIN   prints the score of one hand-in by the key of a lesson, as JSON
//        npm run lesson -- lint                reports the faults of everything that ships
//        npm run lesson -- schema              prints the JSON Schema of a lesson file
import './lib/check-node.mjs';
import { pathToFileURL } from 'node:url';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { oneAtATime } from './lib/one-at-a-time.mjs';
import { inProject } from './lib/project.mjs';
import { runScript, say } from './lib/say.mjs';
import { makeUnlessMade } from './lib/stamp.mjs';

const BUNDLE = 'out/cli/lesson-command.mjs';

async function bundle() {
  await ensurePackages();
  await makeUnlessMade({
    stamp: inProject('out', '.cli'),
    sources: ['content', 'electron', 'scripts/build-config.mjs', 'package-lock.json'],
    products: [BUNDLE],
    make: async () => {
      const { build } = await import('vite');
      const { commandBundle } = await import('./build-config.mjs');
      await build(commandBundle());
    },
  });
}

await runScript(async () => {
  await oneAtATime(bundle);
  const { runLessonCommand } = await import(pathToFileURL(inProject(BUNDLE)).href);
  return runLessonCommand(process.argv.slice(2), {
    // npm runs scripts in the folder of the project; the person may have started it in another one.
    folder: process.env['INIT_CWD'] ?? '.',
    project: inProject(),
    print: console.log,
    complain: say,
  });
});
