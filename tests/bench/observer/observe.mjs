// Packed beside a program's own entry and loaded before it: tells on the standard output how far the start has come.
// The program itself is not changed, and no driver is attached to it.
import { app } from 'electron';
import { resumeLesson, waitForPaint } from './in-page.mjs';

const shouldResume = process.env['BENCH_RESUME'] === 'yes';

/** @param {string} what @param {number} at wall-clock time in ms */
const tell = (what, at = Date.now()) => process.stdout.write(`@bench ${JSON.stringify({ what, at })}\n`);

tell('main script');
app.once('ready', () => tell('ready'));
app.on('browser-window-created', (_event, window) => {
  tell('window');
  const { webContents } = window;
  webContents.once('did-frame-navigate', () => tell('page committed'));
  webContents.once('dom-ready', () => {
    tell('page parsed');
    void webContents.executeJavaScript(`(${waitForPaint.toString()})()`).then((at) => tell('first paint', at));
    if (!shouldResume) return;
    void webContents.executeJavaScript(`(${resumeLesson.toString()})()`).then(({ offered, possible }) => {
      tell('lessons shown', offered);
      tell('response possible', possible);
    });
  });
});
