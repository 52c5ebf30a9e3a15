import * as fc from 'fast-check';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveAppFile } from '../../../../electron/host/app-files.ts';

const root = path.resolve('/program/out/renderer');

describe('resolveAppFile', () => {
  it.each([
    ['app://claimsort/', 'index.html', 'text/html; charset=utf-8'],
    ['app://claimsort/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['app://claimsort/assets/index-a1.js?v=1#top', 'assets/index-a1.js', 'text/javascript; charset=utf-8'],
    ['app://claimsort/assets/a%20face.woff2', 'assets/a face.woff2', 'font/woff2'],
  ])('takes %s for %s', (address, file, mediaType) => {
    expect(resolveAppFile(address, root)).toEqual({ path: path.join(root, file), mediaType });
  });

  it.each([
    'app://claimsort/../../package.json',
    'app://claimsort/..%2f..%2fpackage.json',
    'app://claimsort/%2e%2e/%2e%2e/package.json',
    'app://claimsort/..%5c..%5cpackage.json',
    'app://claimsort/assets%00.js',
    'app://claimsort/c:/windows/a.js',
    'app://claimsort/%ff.js',
    'app://claimsort/../renderer-of-another/a.js',
    'app://claimsort/..%2frenderer-of-another/a.js',
    'app://claimsort/index.js.map',
    'app://claimsort/data/claimsort.sqlite',
    'app://elsewhere/index.html',
    'app://somebody@claimsort/index.html',
    'https://claimsort/index.html',
    'file:///etc/passwd.json',
    'no address',
  ])('never leaves the built files for %s', (address) => {
    const file = resolveAppFile(address, root);
    // An address may be tidied by its own parser to one within the root; it is then only that file.
    expect(file === null || file.path.startsWith(root + path.sep)).toBe(true);
  });

  it('refuses an encoded way out', () => {
    expect(resolveAppFile('app://claimsort/..%2f..%2fpackage.json', root)).toBeNull();
    expect(resolveAppFile('app://claimsort/..%2frenderer-of-another/a.js', root)).toBeNull();
  });

  it('stays within the root whatever is asked', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '/',
      '\\',
      '%5c',
      '%00',
      'assets',
      'a.js',
      ':',
      '?',
      '#',
      '//',
    );
    expect(resolveAppFile('app://claimsort/..a.js', root)?.path).toBe(path.join(root, '..a.js'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = resolveAppFile(`app://claimsort/${pieces.join('')}`, root);
        // A name may begin with two dots, as `..a.js` does; a step may not be two dots.
        return file === null || (file.path.startsWith(root + path.sep) && !file.path.split(path.sep).includes('..'));
      }),
    );
  });
});
