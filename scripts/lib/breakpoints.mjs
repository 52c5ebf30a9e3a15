// Replaces the names of renderer/styles/breakpoints.css in `@media` and `@container`. Our own code, because the
// packages for custom media queries ignore `@container` (docs/decisions/0044-breakpoints.md).
import { readFileSync } from 'node:fs';
import { inProject } from './project.mjs';

/** @typedef {{ params: string, error(message: string): Error }} AtRule a rule as passed by PostCSS */

/**
 * The condition of each name, such as `(max-width: 37.5rem)` for `--narrow`.
 * @param {string} sheet the text of a style sheet with `@custom-media` rules
 * @returns {ReadonlyMap<string, string>}
 */
export const readBreakpoints = (sheet) =>
  new Map([...sheet.matchAll(/@custom-media\s+(--[\w-]+)\s+([^;]+);/g)].map(([, name = '', is = '']) => [name, is]));

/** A PostCSS plugin that replaces each name by its condition; an unknown name makes the build fail. */
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
