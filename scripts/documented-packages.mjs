// Fails if the built program contains a package that the table in docs/security.md does not name.
// usage: node scripts/documented-packages.mjs
import './lib/check-node.mjs';
import { isDocumented, readDocumentedPackages, shippedPackages } from './lib/legal.mjs';

const table = readDocumentedPackages();
const missing = shippedPackages().filter(({ name }) => !isDocumented(name, table));
for (const { name } of missing) console.log(`${name} is shipped, and docs/security.md does not name it.`);
if (missing.length > 0) process.exitCode = 1;
