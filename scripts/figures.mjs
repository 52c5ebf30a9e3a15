// Writes the figures of the last run with bad input into docs/reliability.md, so that none is copied by hand.
// usage: node scripts/figures.mjs
import './lib/check-node.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import { machineClass, readFigures } from './lib/faults.mjs';
import { inProject } from './lib/project.mjs';
import { PlainError, runScript, say } from './lib/say.mjs';

const BEGIN = '<!-- figures of bad input: written by scripts/figures.mjs -->';
const END = '<!-- end of figures -->';

/** @param {number} count */
const counted = (count) => count.toLocaleString('en');

/** @param {Readonly<Record<string, number | string>>} figures */
const inWords = (figures) =>
  Object.entries(figures)
    .map(([name, value]) => `${typeof value === 'number' ? counted(value) : value} ${name}`)
    .join(', ');

await runScript(async () => {
  const figures = readFigures().filter(({ fault }) => fault.startsWith('bad input: '));
  const [first] = figures;
  if (first === undefined)
    throw new PlainError('No run of bad input left its figures. Run the tests, then this again.');
  const { platform, cores, node } = machineClass();
  const run = first.run === 'soak' ? '`npm run soak`' : '`npm test`';
  const day = new Date().toISOString().slice(0, 10);
  const rows = figures.map(
    ({ fault, cases, broken, counted: figure }) =>
      `| ${fault.replace('bad input: ', '')} | ${counted(cases)} | ${broken} | ${inWords(figure)} |`,
  );
  const text = [
    BEGIN,
    `Run of ${day}, as in ${run}, on ${platform}, ${cores} cores, Node ${node}, seed ${first.seed}. Control: ${first.control}.`,
    ['| reader | cases | broken | what else was counted |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    END,
  ].join('\n\n');
  const file = inProject('docs', 'reliability.md');
  const before = readFileSync(file, 'utf8');
  const [from, to] = [before.indexOf(BEGIN), before.indexOf(END)];
  if (from < 0 || to < from) throw new PlainError('docs/reliability.md has no place for the figures of bad input.');
  writeFileSync(file, before.slice(0, from) + text + before.slice(to + END.length));
  say('The figures stand in docs/reliability.md. `npx prettier --write docs` puts the table in order.');
  return 0;
});
