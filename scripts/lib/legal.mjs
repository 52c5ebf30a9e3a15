// The legal documents that ship with the program: the licences of all its parts, and the bill of materials.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './project.mjs';
import { shippedFolder } from './record-packages.mjs';
import { PlainError } from './say.mjs';

const legalFolder = inProject('out', 'legal');

/**
 * @typedef {{ path: string, name: string, version: string, license: string, integrity: string | null, text: string }} ShippedPackage
 * @typedef {{ version: string, integrity?: string, dev?: boolean, devOptional?: boolean, optional?: boolean }} LockedPackage
 */

/** Needed only to compile a module that ships compiled; electron-builder.yml excludes it. */
const leftOut = ['node_modules/node-addon-api'];

/**
 * Writes the licence texts and the bill of materials of the built program, to be packed with it.
 * @param {{ electron: string }} runtime the version with which the program is packed
 */
export function writeLegal({ electron }) {
  const shipped = shippedPackages();
  mkdirSync(legalFolder, { recursive: true });
  writeFileSync(`${legalFolder}/THIRD-PARTY-NOTICES.txt`, notices(shipped));
  writeFileSync(`${legalFolder}/sbom.cdx.json`, `${JSON.stringify(billOfMaterials(shipped, electron), null, 2)}\n`);
}

/**
 * The packages whose code or files are in the program, bundled or as separate files.
 * @returns {readonly ShippedPackage[]}
 */
export function shippedPackages() {
  const { packages } = /** @type {{ packages: Record<string, LockedPackage> }} */ (
    JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))
  );
  const beside = Object.entries(packages)
    .filter(([path, { dev, devOptional, optional }]) => path !== '' && !dev && !devOptional && !optional)
    .map(([path]) => path);
  const bundled = ['main', 'preload', 'renderer', 'page', 'lms'].flatMap(
    (part) => /** @type {string[]} */ (JSON.parse(readFileSync(`${shippedFolder}/${part}.json`, 'utf8'))),
  );
  return [...new Set([...beside, ...bundled])]
    .filter((path) => !leftOut.includes(path))
    .sort()
    .map((path) => ({ ...readPackage(path), integrity: packages[path]?.integrity ?? null }));
}

/**
 * Whether docs/security.md names a package in its table of what is shipped.
 * @param {string} name
 * @param {string} table
 */
export const isDocumented = (name, table) => new RegExp(`(^|[\\s|])${name}[\\s,|]`, 'm').test(table);

/** The part of docs/security.md that names all packages. */
export function readDocumentedPackages() {
  const page = readFileSync(inProject('docs/security.md'), 'utf8');
  return page.slice(page.indexOf('## What is shipped'));
}

/** @param {string} path */
function readPackage(path) {
  const { name, version, license } = JSON.parse(readFileSync(inProject(path, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new PlainError(`${name} does not say under which licence it stands.`);
  return { path, name, version, license, text: licenceText(path) };
}

/**
 * The licences for a page for one lesson, which is passed on by itself: of Claimsort, and of each package.
 * @param {readonly string[]} paths
 */
export function noticesOfPage(paths) {
  const texts = paths.map(readPackage).map(({ name, version, text }) => `${name} ${version}\n\n${text}`);
  const own = `Claimsort\n\n${readFileSync(inProject('LICENSE'), 'utf8').trim()}`;
  return [own, ...texts].join(`\n\n${'='.repeat(20)}\n\n`);
}

/** @param {string} path */
function licenceText(path) {
  const files = readdirSync(inProject(path)).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  if (files.length === 0) throw new PlainError(`${path} has no licence text that could go along with the program.`);
  return files
    .sort()
    .map((name) => readFileSync(inProject(path, name), 'utf8').trim())
    .join('\n\n');
}

/** @param {readonly ShippedPackage[]} shipped */
function notices(shipped) {
  const line = '='.repeat(80);
  return [
    'Claimsort contains the work of others. These are their licences. Those of Electron, Chromium and Node are in',
    'LICENSE.electron.txt and LICENSES.chromium.html. SQLite, which is part of @photostructure/sqlite, is in the public',
    'domain.',
    ...shipped.map(
      ({ name, version, license, text }) => `\n${line}\n${name} ${version} (${license})\n${line}\n\n${text}`,
    ),
    '',
  ].join('\n');
}

/**
 * CycloneDX 1.5 (https://cyclonedx.org/docs/1.5/json/). It has no serial number and no time, so that the same sources
 * produce the same file.
 * @param {readonly ShippedPackage[]} shipped
 * @param {string} electron
 */
function billOfMaterials(shipped, electron) {
  const project = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const own = component({
    type: 'application',
    name: project.name,
    version: project.version,
    license: project.license,
  });
  const parts = [
    component({ type: 'framework', name: 'electron', version: electron, license: 'MIT' }),
    ...shipped.map((one) => component({ type: 'library', ...one })),
  ];
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: own },
    components: parts,
    dependencies: [
      { ref: own['bom-ref'], dependsOn: parts.map((part) => part['bom-ref']) },
      ...parts.map((part) => ({ ref: part['bom-ref'] })),
    ],
  };
}

/** @param {{ type: string, name: string, version: string, license: string, integrity?: string | null }} part */
function component({ type, name, version, license, integrity = null }) {
  const [scope, bare] = name.startsWith('@') ? name.split('/') : [null, name];
  const purl = `pkg:npm/${scope === null ? '' : `${encodeURIComponent(scope)}/`}${bare}@${version}`;
  return {
    type,
    'bom-ref': purl,
    ...(scope === null ? {} : { group: scope }),
    name: bare,
    version,
    licenses: [/ (AND|OR|WITH) /.test(license) ? { expression: license } : { license: { id: license } }],
    purl,
    ...(integrity === null ? {} : { hashes: [hashOf(integrity)] }),
  };
}

/**
 * npm's integrity value in the format of CycloneDX. It is the hash of the packed package, as given by the registry.
 * @param {string} integrity
 */
function hashOf(integrity) {
  const kind = integrity.slice(0, integrity.indexOf('-'));
  return {
    alg: kind.toUpperCase().replace('SHA', 'SHA-'),
    content: Buffer.from(integrity.slice(kind.length + 1), 'base64').toString('hex'),
  };
}
