import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { breakpoints } from '../../scripts/lib/breakpoints.mjs';

// npx vite tests/preview: the screen over a desk in memory, in any browser.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  css: { postcss: { plugins: [breakpoints()] } },
  server: { fs: { allow: [resolve(import.meta.dirname, '../..')] } },
});
