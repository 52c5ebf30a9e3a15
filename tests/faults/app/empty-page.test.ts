import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../builders/data-folder.ts';
import { needs } from '../needs.ts';
import { launch, whyNoApp } from './running-app.ts';

const before = path.resolve('tests/faults/app/empty-pages.cjs');
const empty = (kind: string, times: number) => ({
  before,
  env: { EMPTY_PAGE_KIND: kind, EMPTY_PAGE_TIMES: String(times) },
});

const KINDS = ['no answer', 'no script', 'a broken script', 'a process that stands still'] as const;

describe('a window that stays empty', () => {
  it.for(KINDS)('is loaded again by the program: %s', async (kind, context) => {
    needs(context, kind === 'a process that stands still' && process.platform === 'win32' ? 'no SIGSTOP' : whyNoApp());
    const running = await launch(dataFolder(), empty(kind, 1));
    expect(await running.readText()).toContain('Continue without a name');
    // Control: the page did not stand by itself.
    expect(running.readLog()).toContain('not drawn after 20 s');
    expect(await isWindowVisible(running.app)).toBe(true);
    await running.end();
  });

  it('is loaded again twice, the second time after a longer wait', async (context) => {
    needs(context, whyNoApp());
    const running = await launch(dataFolder(), empty('no script', 2));
    expect(await running.readText()).toContain('Continue without a name');
    expect(running.readLog()).toContain('not drawn after 40 s');
    await running.end();
  });

  it.for(['no answer', 'no script', 'a broken script'])(
    'says in the end what happened and what to do, where nothing helps: %s',
    async (kind, context) => {
      needs(context, whyNoApp());
      const running = await launch(dataFolder(), empty(kind, 1000));
      const text = await running.readText();
      expect(text).toContain('Claimsort cannot show its window');
      expect(text).toContain('Every answer that was saved is safe.');
      expect(await isWindowVisible(running.app)).toBe(true);
      await running.end();
    },
  );
});

const isWindowVisible = (app: Awaited<ReturnType<typeof launch>>['app']): Promise<boolean> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
