import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const BUILT = path.join(PROJECT, 'out/web');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** A web server on this computer with the practice edition, as a school would have one. */
export interface Site {
  readonly address: string;
  /** What was asked of it, in order. */
  readonly asked: readonly string[];
  /** Serves a newer version from here on: the same but for its first file. */
  readonly renew: () => void;
  /** Pulls the plug: nothing answers any more. */
  readonly end: () => Promise<void>;
}

/** Builds the practice edition unless it is built, and serves it. */
export async function serveSite(): Promise<Site> {
  execFileSync(process.execPath, [path.join(PROJECT, 'scripts/web.mjs')], { stdio: 'ignore' });
  const asked: string[] = [];
  let isRenewed = false;
  const read = async (file: string): Promise<Buffer> => {
    const bytes = await fs.readFile(file);
    if (!isRenewed || !/(?:index\.html|site-worker\.js)$/.test(file)) return bytes;
    const text = bytes.toString();
    // The worker names the first file with its revision: what a build from changed sources would change.
    return Buffer.from(
      file.endsWith('.html')
        ? text.replace('<html', '<html data-newer="yes"')
        : text.replace(/(index\.html\W+revision\W+)[0-9a-f]{16}/, '$1ffffffffffffffff'),
    );
  };
  const server = createServer((request, response) => {
    const [place = '/'] = (request.url ?? '/').split('?');
    asked.push(place);
    const file = path.join(BUILT, place.endsWith('/') ? `${place}index.html` : place);
    read(file).then(
      (bytes) => {
        response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
        response.end(bytes);
      },
      () => {
        response.writeHead(404);
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}/`,
    asked,
    renew: () => {
      isRenewed = true;
    },
    end: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
