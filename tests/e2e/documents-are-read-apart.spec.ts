import * as fs from 'node:fs';
import * as path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { readDocumentBytes } from '../../electron/workers/documents/read-document-bytes.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { ask } from './ask.ts';
import { expect, test } from './fixtures.ts';

// The built program reads documents with the libraries as they are bundled, on the runtime as it is delivered.

const folder = path.join(import.meta.dirname, '../fixtures/documents');
const NAMES = [
  'article.odt',
  'article.docx',
  'article.pdf',
  'article.html',
  'chromium.mhtml',
  'pandoc.md',
  'article.txt',
];

const processes = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ app: program }) => program.getAppMetrics().filter(({ type }) => type === 'Utility').length);

test('what is chosen, dropped and pasted is read as it is read anywhere, in a process that ends', async ({
  launch,
}) => {
  const { app, window: page } = await launch();
  const before = await processes(app);
  for (const name of NAMES) {
    const file = path.join(folder, name);
    const bytes = fs.readFileSync(file);
    const outcome = await readDocumentBytes(name, bytes);
    expect(outcome, name).toMatchObject({ ok: true });
    await answerDialogs(app, { open: file });
    expect(await ask(page, 'chooseDocument', {})).toEqual({ ok: true, value: { name, outcome } });
  }
  const markdown = fs.readFileSync(path.join(folder, 'pandoc.md'), 'utf8');
  const dropped = await page.evaluate(
    (text) => window.claimsort?.invoke('readDocument', { name: 'a.md', bytes: new TextEncoder().encode(text) }),
    markdown,
  );
  expect(dropped).toMatchObject({ value: { name: 'a.md', outcome: { ok: true } } });
  const pasted = await ask(page, 'readPasted', { html: '<h1>Lamps</h1><p>One<script>x</script></p>', text: '' });
  expect(pasted).toMatchObject({ value: { name: null, outcome: { value: { brought: { title: 'Lamps' } } } } });
  await expect.poll(() => processes(app)).toBe(before);
});

test('a document that breaks its reader leaves the window as it was', async ({ launch, folder: data }) => {
  const { app, window: page } = await launch();
  const file = path.join(data, 'deep.html');
  fs.writeFileSync(file, `${'<table><tr><td>'.repeat(10_000)}x`);
  await answerDialogs(app, { open: file });
  expect(await ask(page, 'chooseDocument', {})).toMatchObject({
    value: { outcome: { error: { fault: 'too-deep' } } },
  });
  expect(await ask(page, 'readStart', {})).toMatchObject({ ok: true });
});
