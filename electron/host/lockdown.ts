import type { App, Session, WebContents } from 'electron';
import { APP_ORIGIN } from '../ipc/is-our-page.ts';

/**
 * Everything that blocks the network and the machine, in one place. Several layers are needed, because each alone has a
 * gap: `webRequest` does not see DNS look-ups, WebRTC or prefetches; the resolver rule does not see numeric addresses;
 * the content security policy applies only to pages that have it.
 */

/** What a page may load: its own files from its own origin, and nothing inline. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** The same during development: Vite inserts styles into the page and communicates with it over a socket. */
export const developmentPolicy = (devServer: URL): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self' ${devServer.origin} ws://${devServer.host}`,
  ].join('; ');

/**
 * The headers of every answer of the app's own scheme. They do not include `Cross-Origin-Opener-Policy`: the app opens
 * no windows, and the header would make Chromium start a second process for the page and discard the first.
 */
export const responseHeaders = (mediaType: string, policy: string): Readonly<Record<string, string>> => ({
  'Content-Type': mediaType,
  'Content-Security-Policy': policy,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
});

/** Disables Chromium's network for all later processes. Call it before the app is ready. */
export function closeNetwork(app: App, devServer: URL | null): void {
  const exception = devServer === null ? '' : `, EXCLUDE ${devServer.hostname}`;
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${exception}`);
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  // Without it, WebRTC hides the computer's address behind a name of the local network, and announces itself there;
  // with the policy above, it has no address to hide.
  app.commandLine.appendSwitch('disable-features', 'WebRtcHideLocalIpsWithMdns');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
  // Nothing is fetched, so Chromium's network stack is idle, and its process had no sandbox here. Running it in the
  // main process saves 9 MB and one process start (docs/performance.md).
  app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
}

/** Denies a session everything except the app's own files. */
export function guardSession(session: Session, devServer: URL | null): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // The dictionary of the spelling checker would be downloaded.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowedRequest(url, devServer) }));
}

/** Whether a request may be made: within the app's own origin, inside the page, or to the server of a development run. */
export function isAllowedRequest(address: string, devServer: URL | null): boolean {
  if (!URL.canParse(address)) {
    return false;
  }
  const url = new URL(address);
  switch (url.protocol) {
    case 'app:':
      return `app://${url.host}` === APP_ORIGIN;
    case 'data:':
    case 'blob:':
    case 'devtools:':
      return true;
    case 'http:':
    case 'ws:':
      return devServer !== null && url.host === devServer.host;
    default:
      return false;
  }
}

/** Prevents a page from navigating, opening windows and embedding web views. */
export function guardContents(contents: WebContents): void {
  const deny = (event: { preventDefault(): void }): void => event.preventDefault();
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // A page may reload itself: the button that follows a drawing error does so.
  const denyElsewhere = (event: { readonly url: string; preventDefault(): void }): void => {
    if (event.url !== contents.getURL()) {
      event.preventDefault();
    }
  };
  contents.on('will-navigate', denyElsewhere);
  contents.on('will-frame-navigate', denyElsewhere);
  contents.on('will-redirect', deny);
  contents.on('will-attach-webview', deny);
}
