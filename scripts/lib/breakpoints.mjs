// The names of renderer/styles/breakpoints.css in `@media` and `@container`. Ours, because the packages for custom media
// leave `@container` alone (docs/decisions/0044-breakpoints.md).
import { readFileSync } from 'node:fs';
import { inProject } from './project.mjs';

/** @typedef {{ params: string, error(message: string): Error }} AtRule a rule as PostCSS hands it over */

/**
 * The condition that each name stands for, such as `--narrow` for `(max-width: 37.5rem)`.
 * @param {string} sheet the text of a style sheet with `@custom-media` rules
 * @returns {ReadonlyMap<string, string>}
 */
export const readBreakpoints = (sheet) =>
  new Map([...sheet.matchAll(/@custom-media\s+(--[\w-]+)\s+([^;]+);/g)].map(([, name = '', is = '']) => [name, is]));

/** A plugin for PostCSS that puts each condition in the place of its name; an unknown name ends the build. */
export function breakpoints() {
  const known = readBreakpoints(readFileSync(inProject('renderer/styles/breakpoints.css'), 'utf8'));
  /** @param {AtRule} rule */
  const fillIn = (rule) => {
    rule.params = rule.params.replace(/(?<!style)\((--[\w-]+)\)/g, (_, name) => {
      const condition = known.get(name);
      if (condition === undefined) throw rule.error(`No breakpoint is called ${name}.`);
      return condition;
    });
  };
  return { postcssPlugin: 'claimsort-breakpoints', AtRule: { media: fillIn, container: fillIn } };
}
