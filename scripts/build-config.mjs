// How each part of the program is bundled; used by the build, the development run and the command line.
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { breakpoints } from './lib/breakpoints.mjs';
import { composeLessonPage } from './lib/lesson-page.mjs';
import { projectRoot } from './lib/project.mjs';
import { packagesOf, recordPackages } from './lib/record-packages.mjs';

/** Replaces the module with which the syllable counter removes accents: its own choice ships without a licence text. */
const ofOurOwn = { 'normalize-strings': join(projectRoot, 'content/lint/without-accents.ts') };

/** @returns {import('vite').CSSOptions} */
const styles = () => ({ postcss: { plugins: [breakpoints()] } });

/** Packages that are not bundled: the runtime itself, and those with native code. */
const keptPackages = ['electron', '@photostructure/sqlite'];

/**
 * A bundle that runs without a page: main, preload or a command.
 * @param {{ entry: string, outDir: string, format: 'es' | 'cjs', fileName: string }} bundle
 * @returns {import('vite').InlineConfig & { build: { outDir: string } }}
 */
const nodeBundle = ({ entry, outDir, format, fileName }) => ({
  root: projectRoot,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true, external: [...keptPackages, ...builtinModules] },
  // jszip, with which mammoth reads packages, requires a 2017 copy of Node's streams, in seven packages.
  resolve: { alias: { 'readable-stream': 'node:stream', ...ofOurOwn } },
  build: {
    ssr: join(projectRoot, entry),
    outDir: resolve(projectRoot, outDir),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rollupOptions: { output: { format, entryFileNames: fileName, codeSplitting: false } },
  },
});

/** Code that the main process starts in separate processes. */
const otherProcesses = { 'worker-process': join(projectRoot, 'electron/workers/worker-process.ts') };

/**
 * The same in parts: the code that opens the window, the code loaded after the first frame, and the code of other
 * processes.
 * @param {import('vite').InlineConfig} config
 * @returns {import('vite').InlineConfig}
 */
const inParts = (config) => ({
  ...config,
  build: {
    ...config.build,
    ssr: true,
    rollupOptions: {
      input: { index: join(projectRoot, 'electron/main.ts'), ...otherProcesses },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

/**
 * The main process. If `twin` is set, it is built into that folder as a variant that tests can control.
 * @param {{ twin?: string }} [options]
 * @returns {import('vite').InlineConfig}
 */
export const mainBundle = ({ twin } = {}) => ({
  ...inParts(nodeBundle({ entry: 'electron/main.ts', outDir: twin ?? 'out/main', format: 'es', fileName: 'index.js' })),
  // In a form that no bundler evaluates: the code of both variants must be identical, line by line.
  define: { __TWIN__: `JSON.parse('${String(twin !== undefined)}')` },
  plugins: twin === undefined ? [recordPackages('main')] : [],
});

/** A sandboxed preload script cannot be an ES module and must be a single file. */
export const preloadBundle = () => ({
  ...nodeBundle({ entry: 'electron/preload.ts', outDir: 'out/preload', format: 'cjs', fileName: 'index.cjs' }),
  plugins: [recordPackages('preload')],
});

/**
 * A part of the benchmark that runs parts of the program without a window.
 * @param {string} name
 * @returns {import('vite').InlineConfig & { build: { outDir: string } }}
 */
export const benchBundle = (name) =>
  nodeBundle({ entry: `tests/bench/${name}.ts`, outDir: 'out/bench-parts', format: 'es', fileName: `${name}.mjs` });

/** The code of `npm run lesson`. */
export const commandBundle = () =>
  nodeBundle({
    entry: 'electron/cli/lesson-command.ts',
    outDir: 'out/cli',
    format: 'es',
    fileName: 'lesson-command.mjs',
  });

/**
 * Parts of the program for the benchmark, one file each.
 * @param {{ input: readonly string[], outDir: string }} parts
 * @returns {import('vite').InlineConfig}
 */
export const contentBundle = ({ input, outDir }) => {
  const config = nodeBundle({ entry: '', outDir, format: 'es', fileName: '[name].mjs' });
  return {
    ...config,
    build: {
      ...config.build,
      ssr: true,
      rollupOptions: {
        input: Object.fromEntries(input.map((name) => [basename(name), join(projectRoot, `${name}.ts`)])),
        output: { format: 'es', entryFileNames: '[name].mjs' },
      },
    },
  };
};

/** The part of the bundler's graph that is used here. @typedef {{ getModuleInfo(id: string): { readonly importers: readonly string[] } | null }} Graph */

/**
 * Whether a module is loaded together with another one, through any number of static imports.
 * @param {string} id
 * @param {string} entry the end of the other's path
 * @param {Graph} graph
 * @param {Set<string>} seen
 * @returns {boolean}
 */
function comesWith(id, entry, graph, seen = new Set()) {
  if (id.endsWith(entry)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return (graph.getModuleInfo(id)?.importers ?? []).some((importer) => comesWith(importer, entry, graph, seen));
}

/**
 * Puts everything that the first screens need into one file, because the main process, which is busy at the start,
 * answers each request; the code for the first frame stays separate, and the bundler splits everything else as it
 * likes.
 * @param {string} id
 * @param {Graph} graph
 */
const chunkOf = (id, graph) =>
  comesWith(id, '/renderer/main.tsx', graph) && !comesWith(id, '/renderer/start.ts', graph) ? 'main' : null;

/**
 * The build of the page, for the packaged program and for development.
 * @returns {import('vite').InlineConfig}
 */
export const rendererBundle = () => ({
  root: join(projectRoot, 'renderer'),
  base: './',
  configFile: false,
  logLevel: 'warn',
  plugins: [react(), recordPackages('renderer')],
  css: styles(),
  resolve: { alias: ofOurOwn },
  build: {
    outDir: join(projectRoot, 'out/renderer'),
    emptyOutDir: true,
    // The older of the two runtimes: Electron 33.
    target: 'chrome130',
    modulePreload: { polyfill: false },
    // The content security policy allows fonts and images only from files.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rollupOptions: {
      output: {
        codeSplitting: { groups: [{ name: chunkOf, debugName: 'main', includeDependenciesRecursively: false }] },
      },
    },
  },
});

/** @typedef {{ readonly type: string, readonly fileName: string, readonly code?: string, readonly isEntry?: boolean, readonly imports?: readonly string[], readonly source?: string | Uint8Array }} Built */

/**
 * Puts the built parts of a page for one lesson into one file.
 * @param {string} fileName
 * @returns {import('vite').Plugin}
 */
const intoOneFile = (fileName) => ({
  name: 'claimsort-lesson-page',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const files = /** @type {Built[]} */ (Object.values(bundle));
      const scripts = files.flatMap(({ code, isEntry = false, imports = [], ...file }) =>
        code === undefined ? [] : [{ fileName: file.fileName, code, isEntry, imports }],
      );
      const style = files.flatMap((file) => (file.fileName.endsWith('.css') ? [String(file.source)] : [])).join('');
      const packages = packagesOf(bundle, this.environment.config.root);
      for (const file of files) delete bundle[file.fileName];
      const source = await composeLessonPage({ scripts, style, packages });
      this.emitFile({ type: 'asset', fileName, source });
    },
  },
});

/** The editions for browsers run the same components on Preact, whose script is a third smaller (docs/decisions). */
const onPreact = {
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  'react/jsx-runtime': 'preact/compat/jsx-runtime',
  react: 'preact/compat',
};

/**
 * zod without the two files that convert a schema to JSON Schema. A page never does this, but tree shaking cannot
 * remove them, because every schema has a method for it. Their exports are missing, so calling the method would fail at
 * once.
 * @returns {import('vite').Plugin}
 */
const withoutJsonSchemas = () => ({
  name: 'claimsort-without-json-schemas',
  transform: {
    filter: { id: /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/ },
    handler(code) {
      const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map((match) => match[1]);
      return `export const ${names.map((name) => `${name} = undefined`).join(', ')};`;
    },
  },
});

/**
 * The two parts of a page: the code that its first screen needs, and everything that is loaded later.
 * @param {string} entry the end of its path
 * @returns {(id: string, graph: Graph) => string}
 */
const partOf = (entry) => (id, graph) => (comesWith(id, entry, graph) ? 'first' : 'later');

/** The browsers in schools: those of the last four years. */
const schoolBrowsers = ['chrome107', 'firefox104', 'safari16'];

/**
 * A page for one lesson in a browser: classic scripts without modules, because a page opened from a file cannot load
 * modules. The first script runs as soon as it is read.
 * @param {{ entry: string, part: string, fileName: string }} page
 * @returns {import('vite').InlineConfig}
 */
const inOneFile = ({ entry, part, fileName }) => ({
  root: projectRoot,
  configFile: false,
  logLevel: 'warn',
  plugins: [react(), withoutJsonSchemas(), recordPackages(part), intoOneFile(fileName)],
  css: styles(),
  resolve: { alias: { ...onPreact, ...ofOurOwn } },
  publicDir: false,
  build: {
    outDir: join(projectRoot, 'out', part),
    emptyOutDir: true,
    target: schoolBrowsers,
    modulePreload: false,
    cssCodeSplit: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: join(projectRoot, entry),
      output: {
        // Parts that require each other by name: the page contains all of them, and runs the second one when it is
        // requested.
        ...{ format: 'cjs', chunkFileNames: '[name].js', entryFileNames: '[name].js' },
        codeSplitting: {
          groups: [{ name: partOf(`/${entry}`), debugName: 'parts', includeDependenciesRecursively: false }],
        },
      },
      // Nothing is loaded from another place, so the address of this script is not needed.
      transform: { define: { 'import.meta': '{}' } },
    },
  },
});

/** The page that works alone and stores answers in the browser. */
export const pageBundle = () =>
  inOneFile({ entry: 'renderer/main-web.tsx', part: 'page', fileName: 'lesson-page.html' });

/** The page for a learning platform (LMS), which stores the answers. */
export const lmsPageBundle = () =>
  inOneFile({ entry: 'renderer/main-lms.tsx', part: 'lms', fileName: 'lms-page.html' });

/** The output folder of the practice edition. */
export const siteFolder = join(projectRoot, 'out/web');

/** The name, colours and icons of the practice edition on a phone's home screen (Web Application Manifest, W3C). */
const siteManifest = {
  name: 'Claimsort',
  short_name: 'Claimsort',
  description: 'Learn to read the news: sort each claim as evidence, attribution or rhetoric.',
  lang: 'en',
  dir: 'ltr',
  id: './',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#ece8df',
  theme_color: '#ece8df',
  icons: ['128x128', '256x256', '512x512'].map((sizes) => ({
    ...{ src: `./icons/${sizes}.png`, sizes, type: 'image/png' },
  })),
};

/**
 * Adds the other files of the practice edition: its manifest and its icons.
 * @returns {import('vite').Plugin}
 */
const besideSite = () => ({
  name: 'claimsort-site',
  generateBundle() {
    /** @param {string} fileName @param {string | Uint8Array} source */
    const add = (fileName, source) => this.emitFile({ type: 'asset', fileName, source });
    add('site.webmanifest', `${JSON.stringify(siteManifest, null, 2)}\n`);
    for (const { src } of siteManifest.icons) add(src.slice(2), readFileSync(join(projectRoot, 'build', src)));
  },
});

/**
 * The practice edition: the library and the practice of the program as a website.
 * @returns {import('vite').InlineConfig}
 */
export const siteBundle = () => ({
  root: join(projectRoot, 'renderer/site'),
  base: './',
  configFile: false,
  logLevel: 'warn',
  plugins: [react(), withoutJsonSchemas(), recordPackages('site'), besideSite()],
  css: styles(),
  resolve: { alias: { ...onPreact, ...ofOurOwn } },
  publicDir: false,
  define: { __SITE_VERSION__: JSON.stringify(projectVersion()) },
  build: {
    outDir: siteFolder,
    emptyOutDir: true,
    target: schoolBrowsers,
    modulePreload: { polyfill: false },
    // The content security policy allows fonts and images only from files.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
});

/**
 * The service worker that caches the files of the practice edition: one classic script beside them.
 * @returns {import('vite').InlineConfig}
 */
export const siteWorkerBundle = () => ({
  root: projectRoot,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [recordPackages('site-worker')],
  build: {
    outDir: siteFolder,
    emptyOutDir: false,
    target: schoolBrowsers,
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: join(projectRoot, 'renderer/site-worker.ts'),
      output: { format: 'iife', entryFileNames: 'site-worker.js', codeSplitting: false },
    },
  },
});

/** @returns {string} */
const projectVersion = () => JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).version;
