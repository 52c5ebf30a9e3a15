// Builds main, preload and renderer into out/.
// usage: node scripts/build.mjs
import './lib/check-node.mjs';
import { build } from 'vite';
import { mainBundle, preloadBundle, rendererBundle } from './build-config.mjs';

await Promise.all([mainBundle(), preloadBundle(), rendererBundle()].map((config) => build(config)));
