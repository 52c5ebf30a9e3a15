// Makes a page that is not drawn, in one of the ways of EMPTY_PAGE_KIND, the first EMPTY_PAGE_TIMES times. While such a
// page is there, the seconds of the program's own timers pass twenty times as fast; a page that is let through has all the
// time it needs.
const { app } = require('electron');
const files = require('node:fs/promises');
const { syncBuiltinESMExports } = require('node:module');

const kind = process.env.EMPTY_PAGE_KIND;
let left = Number(process.env.EMPTY_PAGE_TIMES);
let hurries = false;

const { setInterval: usual } = globalThis;
globalThis.setInterval = (run, ms, ...rest) => {
  if (ms !== 1000) return usual(run, ms, ...rest);
  let ticks = 0;
  return usual(() => {
    ticks += 1;
    if (hurries || ticks % 20 === 0) run();
  }, 50);
};

const HELD = { 'no answer': /renderer[\\/]index\.html$/, 'no script': /assets[\\/]index-[^\\/]*\.js$/ };
const BROKEN = { 'a broken script': /assets[\\/]index-[^\\/]*\.js$/ };
const { readFile } = files;
files.readFile = (file, ...rest) => {
  const isHeld = HELD[kind]?.test(String(file)) === true;
  const isBroken = BROKEN[kind]?.test(String(file)) === true;
  if (!isHeld && !isBroken) return readFile(file, ...rest);
  hurries = left > 0;
  left -= 1;
  if (!hurries) return readFile(file, ...rest);
  return isHeld ? new Promise(() => undefined) : Promise.resolve(Buffer.from('throw new Error("planted");'));
};
syncBuiltinESMExports();

app.on('web-contents-created', (_event, contents) => {
  // What is shown in the end has all the time it needs, too.
  contents.on('did-start-navigation', ({ url }) => {
    if (url.includes('/plain/')) hurries = false;
  });
  if (kind !== 'a process that stands still') return;
  contents.on('render-process-gone', () => {
    hurries = false;
  });
  const stop = usual(() => {
    const pid = contents.getOSProcessId();
    if (pid <= 0) return;
    clearInterval(stop);
    hurries = true;
    process.kill(pid, 'SIGSTOP');
  }, 1);
});
