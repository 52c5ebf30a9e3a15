// A runtime that was put together by hand brings its own loader and notes; none of them belongs into the product.
const fs = require('node:fs');
const path = require('node:path');

/** @param {{ appOutDir: string }} context */
exports.default = async ({ appOutDir }) => {
  for (const file of ['resources/default_app.asar', '.complete', 'version']) {
    fs.rmSync(path.join(appOutDir, file), { force: true });
  }
};
