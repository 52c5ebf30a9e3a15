// Builds main, preload, renderer and the pages for one lesson into out/.
// usage: node scripts/build.mjs
import './lib/check-node.mjs';
import { build } from 'vite';
import { lmsPageBundle, mainBundle, pageBundle, preloadBundle, rendererBundle } from './build-config.mjs';

await Promise.all(
  [mainBundle(), preloadBundle(), rendererBundle(), pageBundle(), lmsPageBundle()].map((config) => build(config)),
);
