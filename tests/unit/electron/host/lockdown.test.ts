import type { App, Session, WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import {
  closeNetwork,
  CONTENT_SECURITY_POLICY,
  guardContents,
  guardSession,
  isAllowedRequest,
} from '../../../../electron/host/lockdown.ts';

describe('CONTENT_SECURITY_POLICY', () => {
  it('lets nothing in that is not a file of the program', () => {
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*/);
  });
});

describe('isAllowedRequest', () => {
  it.each(['app://claimsort/index.html', 'data:image/png;base64,AAAA', 'devtools://devtools/x.js'])(
    'allows %s',
    (url) => expect(isAllowedRequest(url, null)).toBe(true),
  );

  it.each([
    'https://example.com/',
    'http://127.0.0.1/',
    'ws://localhost:5173/',
    'file:///etc/hosts',
    'app://other/',
    'ftp://a/',
    'x',
  ])('refuses %s', (url) => expect(isAllowedRequest(url, null)).toBe(false));

  it('allows the server of a development run and no other', () => {
    const devServer = new URL('http://localhost:5173');
    expect(isAllowedRequest('ws://localhost:5173/', devServer)).toBe(true);
    expect(isAllowedRequest('http://localhost:5174/', devServer)).toBe(false);
    expect(isAllowedRequest('https://example.com/', devServer)).toBe(false);
  });
});

describe('closeNetwork', () => {
  it('finds no name but that of the server of a development run', () => {
    const appendSwitch = vi.fn();
    const app = { commandLine: { appendSwitch } } as unknown as App;
    closeNetwork(app, null);
    closeNetwork(app, new URL('http://localhost:5173'));
    expect(appendSwitch).toHaveBeenCalledWith('host-resolver-rules', 'MAP * ~NOTFOUND');
    expect(appendSwitch).toHaveBeenCalledWith('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost');
    expect(appendSwitch).toHaveBeenCalledWith('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
    expect(appendSwitch).toHaveBeenCalledWith('disable-features', 'WebRtcHideLocalIpsWithMdns');
  });

  it('starts no process for a network that is shut', () => {
    const appendSwitch = vi.fn();
    closeNetwork({ commandLine: { appendSwitch } } as unknown as App, null);
    expect(appendSwitch).toHaveBeenCalledWith('enable-features', 'NetworkServiceInProcess2');
  });
});

describe('guardSession', () => {
  it('denies every permission and every device', () => {
    const handlers = new Map<string, (...args: never[]) => unknown>();
    const keep = (name: string) => (handler: (...args: never[]) => unknown) => void handlers.set(name, handler);
    guardSession(
      {
        setPermissionRequestHandler: keep('request'),
        setPermissionCheckHandler: keep('check'),
        setDevicePermissionHandler: keep('device'),
        setSpellCheckerEnabled: vi.fn(),
        webRequest: { onBeforeRequest: keep('web') },
      } as unknown as Session,
      null,
    );
    const answer = vi.fn();
    const call = (name: string, ...args: unknown[]) => handlers.get(name)?.(...(args as never[]));
    call('request', {}, 'geolocation', answer);
    expect(answer).toHaveBeenCalledWith(false);
    expect([call('check'), call('device')]).toEqual([false, false]);
    call('web', { url: 'https://example.com' }, answer);
    expect(answer).toHaveBeenLastCalledWith({ cancel: true });
  });
});

describe('guardContents', () => {
  it('keeps the page where it is', () => {
    const listeners = new Map<string, (event: { url?: string; preventDefault(): void }) => void>();
    let open: (() => unknown) | null = null;
    guardContents({
      getURL: () => 'app://claimsort/index.html',
      setWebRTCIPHandlingPolicy: vi.fn(),
      setWindowOpenHandler: (handler: () => unknown) => (open = handler),
      on: (name: string, listener: (event: { url?: string; preventDefault(): void }) => void) =>
        listeners.set(name, listener),
    } as unknown as WebContents);
    const names = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'];
    for (const name of names) {
      const preventDefault = vi.fn();
      listeners.get(name)?.({ url: 'app://claimsort/other.html', preventDefault });
      expect(preventDefault, name).toHaveBeenCalledOnce();
    }
    const preventDefault = vi.fn();
    listeners.get('will-navigate')?.({ url: 'app://claimsort/index.html', preventDefault });
    expect(preventDefault, 'loading itself again').not.toHaveBeenCalled();
    expect((open as (() => unknown) | null)?.()).toEqual({ action: 'deny' });
  });
});
