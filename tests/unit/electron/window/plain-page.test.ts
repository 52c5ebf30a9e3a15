import { describe, expect, it } from 'vitest';
import { plainPagePath, readPlainPage } from '../../../../electron/window/plain-page.ts';
import { startupText } from '#text/startup.ts';

describe('readPlainPage', () => {
  it.each([
    'storage-busy',
    'foreign-database',
    'newer-database',
    'disk-full',
    'storage-failed',
    'folder-gone',
    'crashed',
  ] as const)('says for %s what happened, what is safe and what to do now, without a script', (name) => {
    const text = readPlainPage(plainPagePath(name))?.text ?? '';
    for (const sentence of Object.values(startupText[name])) expect(text).toContain(sentence);
    expect(text).not.toMatch(/<script|\sstyle=|\son[a-z]+=/);
  });

  it('has its own style sheet', () => {
    expect(readPlainPage('/plain/page.css')?.mediaType).toContain('text/css');
  });

  it.each(['/index.html', '/plain/toString.html', '/plain/constructor.html', '/plain/../crashed.html', '/plain/'])(
    'has nothing at %s',
    (path) => expect(readPlainPage(path)).toBeNull(),
  );
});
