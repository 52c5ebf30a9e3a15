// Checks the imports of the program against the rules of .dependency-cruiser.mjs.
// usage: node scripts/arrows.mjs
import './lib/check-node.mjs';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import rules from '../.dependency-cruiser.mjs';

const projectRoot = resolve(import.meta.dirname, '..');
const rooms = ['content', 'electron', 'renderer', 'tests'];

/**
 * Reads all imports below `root` and returns the number of modules and the violated rules.
 * @param {string} root
 * @returns {Promise<{ modules: number, violations: { rule: string, from: string, to: string, comment: string }[] }>}
 */
export async function checkArrows(root = projectRoot) {
  const { output } = await cruise(
    rooms.filter((room) => existsSync(join(root, room))),
    { ...rules.options, baseDir: root, validate: true, ruleSet: { forbidden: rules.forbidden } },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of a result.');
  const comments = new Map(rules.forbidden.map((rule) => [rule.name, rule.comment]));
  return {
    modules: output.modules.filter((module) => rooms.some((room) => module.source.startsWith(`${room}/`))).length,
    violations: output.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
      comment: comments.get(rule.name) ?? '',
    })),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { modules, violations } = await checkArrows();
  // If dependency-cruiser cannot read TypeScript, it finds no modules and therefore no violations.
  if (modules === 0) {
    console.error('No module was read, so no arrow was checked.');
    process.exit(1);
  }
  for (const { rule, from, to, comment } of violations) console.error(`${from} → ${to}\n  ${rule}: ${comment}`);
  console.log(`${modules} modules read, ${violations.length} arrows broken.`);
  process.exit(violations.length > 0 ? 1 : 0);
}
