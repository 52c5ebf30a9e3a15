import { net, protocol } from 'electron';
import * as fs from 'node:fs/promises';
import { resolveAppFile } from './app-files.ts';
import { CONTENT_SECURITY_POLICY, developmentPolicy, responseHeaders } from './lockdown.ts';
import { readPlainPage } from '../window/plain-page.ts';

/** Makes `app:` a scheme like `https:`, with an origin and a code cache. Call it before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves `app:` from the built files of the page, or from the development server. */
export function serveApp(root: string, devServer: URL | null): void {
  protocol.handle('app', async ({ url, headers }) => {
    const plain = readPlainPage(new URL(url).pathname);
    if (plain !== null) {
      return new Response(plain.text, { headers: responseHeaders(plain.mediaType, CONTENT_SECURITY_POLICY) });
    }
    return devServer === null ? serveFile(url, root) : forward(url, headers.get('accept') ?? '*/*', devServer);
  });
}

async function serveFile(address: string, root: string): Promise<Response> {
  const file = resolveAppFile(address, root);
  if (file === null) {
    return new Response(null, { status: 403 });
  }
  try {
    const body = await fs.readFile(file.path);
    return new Response(body, { headers: responseHeaders(file.mediaType, CONTENT_SECURITY_POLICY) });
  } catch {
    // Not one of the built files; the page gets an ordinary HTTP status.
    return new Response(null, { status: 404 });
  }
}

/** Forwards only `accept`: with all headers of the page, Electron's fetch fails. */
async function forward(address: string, accept: string, devServer: URL): Promise<Response> {
  const { pathname, search } = new URL(address);
  const answer = await net.fetch(new URL(pathname + search, devServer).href, { headers: { accept } });
  const mediaType = answer.headers.get('content-type') ?? 'application/octet-stream';
  return new Response(answer.body, {
    status: answer.status,
    headers: responseHeaders(mediaType, developmentPolicy(devServer)),
  });
}
