// The first import of every script: reports a Node version that is too old before anything fails because of it. It uses
// only Node's own modules, and no features newer than Node 14.
import { readFileSync } from 'fs';
import { describeRange, isAllowed } from './node-version.mjs';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

if (!isAllowed(process.versions.node, engines.node)) {
  console.error(
    `Claimsort needs Node ${describeRange(engines.node)}; this is Node ${process.versions.node}. The newest is on https://nodejs.org.`,
  );
  process.exit(1);
}
