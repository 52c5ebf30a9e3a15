import * as path from 'node:path';
import { APP_ORIGIN } from '../ipc/is-our-page.ts';

/** The file types that the build produces. Other files are not served. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** The file for a URL. */
export interface AppFile {
  readonly path: string;
  readonly mediaType: string;
}

/**
 * The file within `root` for a URL of the app's scheme; null if there is none, and in particular if it would be outside
 * `root`.
 */
export function resolveAppFile(address: string, root: string): AppFile | null {
  if (!URL.canParse(address)) {
    return null;
  }
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` !== APP_ORIGIN || url.username !== '' || url.password !== '') {
    return null;
  }
  const name = decode(url.pathname === '/' ? '/index.html' : url.pathname);
  // A decoded backslash, colon or NUL never occurs in a built file's name, but has a special meaning on some systems.
  if (name === null || /[\\:\0]/.test(name)) {
    return null;
  }
  const file = path.join(root, name);
  const mediaType = MEDIA_TYPES[path.extname(file).toLowerCase()];
  const isWithin = file.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
  return isWithin && mediaType !== undefined ? { path: file, mediaType } : null;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not a valid encoding.
    return null;
  }
}
