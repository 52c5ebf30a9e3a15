// The last check of a packed program before its fuses are set and it is signed.
const fs = require('node:fs');
const path = require('node:path');
const { getCurrentFuseWire } = require('@electron/fuses');

/** @param {import('electron-builder').AfterPackContext} context */
exports.default = async ({ appOutDir, electronPlatformName, packager }) => {
  // A manually assembled runtime contains its own loader and notes, which do not belong in the product.
  for (const file of ['resources/default_app.asar', '.complete', 'version']) {
    fs.rmSync(path.join(appOutDir, file), { force: true });
  }
  const { readFuses, undecidedFuses } = await import('./lib/fuses.mjs');
  const { executableName, productFilename } = { executableName: null, ...packager, ...packager.appInfo };
  const executable = { darwin: `${productFilename}.app`, win32: `${productFilename}.exe` }[electronPlatformName];
  const wire = await getCurrentFuseWire(path.join(appOutDir, executable ?? String(executableName)));
  const undecided = undecidedFuses(readFuses(wire).length, { ...packager.config.electronFuses });
  if (undecided.length > 0) {
    throw new Error(`electron-builder.yml does not decide these fuses of Electron: ${undecided.join(', ')}.`);
  }
};
