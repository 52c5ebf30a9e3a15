#!/usr/bin/env node
// Replaces fpm, which electron-builder would download: it builds a .deb from fpm's arguments with dpkg-deb.
// usage: CUSTOM_FPM_PATH=scripts/fpm-by-dpkg.mjs electron-builder --linux deb
import './lib/check-node.mjs';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PlainError, runScript } from './lib/say.mjs';

/**
 * fpm's command line: options with a value, `-d` for each dependency, and `FROM=/TO` for each file or folder.
 * @param {readonly string[]} words
 */
function readCommand(words) {
  const left = words.filter((word) => word !== '--force' && word !== '--debug');
  /** @type {Map<string, string[]>} */
  const options = new Map();
  /** @type {{ from: string, to: string }[]} */
  const files = [];
  while (left.length > 0) {
    const word = left.shift() ?? '';
    const target = word.lastIndexOf('=/');
    if (word.startsWith('-')) {
      const name = word.replace(/^--?/, '');
      options.set(name, [...(options.get(name) ?? []), left.shift() ?? '']);
    } else if (target > 0) {
      files.push({ from: word.slice(0, target), to: word.slice(target + 1) });
    } else {
      throw new PlainError(`What "${word}" means to fpm is not known here.`);
    }
  }
  return { one: (/** @type {string} */ name) => options.get(name)?.[0] ?? null, options, files };
}

/** @param {ReturnType<typeof readCommand>} command @param {number} kilobytes */
function controlFile({ one, options }, kilobytes) {
  const [synopsis = '', ...description] = (one('description') ?? '').trim().split('\n');
  /** @type {readonly (readonly [string, string | null | undefined])[]} */
  const fields = [
    ['Package', one('name')],
    ['Version', one('version')],
    ['License', one('license')],
    ['Vendor', one('vendor')],
    ['Architecture', one('architecture')],
    ['Maintainer', one('maintainer')],
    ['Installed-Size', String(kilobytes)],
    ['Depends', options.get('d')?.join(', ')],
    ['Recommends', options.get('deb-recommends')?.join(', ')],
    ['Section', 'education'],
    ['Priority', one('deb-priority')],
    ['Homepage', one('url')],
    ['Description', [synopsis, ...description.map((line) => ` ${line.trim() || '.'}`)].join('\n')],
  ];
  return fields.map(([name, value]) => (value ? `${name}: ${value}\n` : '')).join('');
}

await runScript(async () => {
  const command = readCommand(process.argv.slice(2));
  const { one, files } = command;
  const artifact = one('package');
  if (one('t') !== 'deb' || artifact === null) throw new PlainError('Only a .deb can be made without fpm.');
  const root = fs.mkdtempSync(join(tmpdir(), 'claimsort-deb-'));
  try {
    for (const { from, to } of files) {
      const isFolder = from.endsWith('/');
      const target = join(root, to);
      fs.mkdirSync(isFolder ? target : dirname(target), { recursive: true });
      execFileSync('cp', ['-a', '--reflink=auto', isFolder ? `${from}.` : from, target]);
    }
    const kilobytes = Number(execFileSync('du', ['-sk', root], { encoding: 'utf8' }).split('\t')[0]);
    fs.mkdirSync(join(root, 'DEBIAN'), { mode: 0o755 });
    fs.writeFileSync(join(root, 'DEBIAN', 'control'), controlFile(command, kilobytes));
    for (const [option, name] of /** @type {const} */ ([
      ['after-install', 'postinst'],
      ['after-remove', 'postrm'],
    ])) {
      const script = one(option);
      if (script !== null) {
        fs.copyFileSync(script, join(root, 'DEBIAN', name));
        fs.chmodSync(join(root, 'DEBIAN', name), 0o755);
      }
    }
    fs.chmodSync(root, 0o755);
    const compression = (one('deb-compression') ?? 'xz').replace(/^gz$/, 'gzip');
    execFileSync('dpkg-deb', ['--root-owner-group', `-Z${compression}`, '--build', root, artifact]);
    return 0;
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
});
