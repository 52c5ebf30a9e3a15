import type { WebContents, WebFrameMain } from 'electron';
import { describe, expect, it } from 'vitest';
import { isOurPage } from '../../../../electron/ipc/is-our-page.ts';

// Of Electron's own classes, which only Electron can make, the parts that are looked at.
const frame = (url: string) => ({ url }) as unknown as WebFrameMain;
const page = (mainFrame: WebFrameMain) => ({ mainFrame }) as unknown as WebContents;

describe('isOurPage', () => {
  it('knows the main frame of our window by what it shows', () => {
    const mainFrame = frame('app://claimsort/index.html');
    const ours = page(mainFrame);
    expect(isOurPage({ sender: ours, senderFrame: mainFrame }, ours)).toBe(true);
  });

  it.each([
    'https://example.com/',
    'app://claimsort.example.com/',
    'app://other/',
    'file:///index.html',
    'about:blank',
    '',
  ])('rejects a main frame that shows %s', (url) => {
    const mainFrame = frame(url);
    const ours = page(mainFrame);
    expect(isOurPage({ sender: ours, senderFrame: mainFrame }, ours)).toBe(false);
  });

  it('rejects a frame within the page, another window and a frame that is gone', () => {
    const mainFrame = frame('app://claimsort/index.html');
    const ours = page(mainFrame);
    const inner = frame('app://claimsort/index.html');
    expect(isOurPage({ sender: ours, senderFrame: inner }, ours)).toBe(false);
    expect(isOurPage({ sender: page(mainFrame), senderFrame: mainFrame }, ours)).toBe(false);
    expect(isOurPage({ sender: ours, senderFrame: null }, ours)).toBe(false);
    expect(isOurPage({ sender: ours, senderFrame: mainFrame }, null)).toBe(false);
  });
});
