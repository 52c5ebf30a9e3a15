import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { breakpoints, readBreakpoints } from '../../scripts/lib/breakpoints.mjs';

const root = path.resolve('renderer');
const HOME = path.join('styles', 'breakpoints.css');
const known = readBreakpoints(readFileSync(path.join(root, HOME), 'utf8'));

/** What each `@media` and `@container` of the style sheets asks for. */
const asked = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css') && file !== HOME)
  .flatMap((file) =>
    [
      ...readFileSync(path.join(root, file), 'utf8')
        .replaceAll(/\/\*.*?\*\//gs, '')
        .matchAll(/@(media|container)\s+([^{]*)\{/g),
    ].map(([, kind = '', query = '']) => ({ file, kind, query: query.trim() })),
  );

function fillIn(kind: 'media' | 'container', params: string): string {
  const rule = { params, error: (message: string) => new Error(message) };
  breakpoints().AtRule[kind](rule);
  return rule.params;
}

describe('breakpoints', () => {
  it('are the only sizes that a layout of ours changes at', () => {
    expect(asked.length).toBeGreaterThan(50);
    const stray = asked.filter(({ query }) => /\b(?:width|height|inline-size|block-size|aspect-ratio)\b/.test(query));
    expect(stray).toEqual([]);
    const numbers = asked.filter(({ query }) => /\d/.test(query));
    expect(numbers, 'other numbers').toEqual([]);
  });

  it('name three widths', () => {
    const widths = [...known].filter(([, is]) => is.includes('width')).map(([, is]) => /[\d.]+rem/.exec(is)?.[0]);
    expect([...new Set(widths)]).toHaveLength(3);
  });

  it('are each used, and each one that is used is known', () => {
    const used = new Set(asked.flatMap(({ query }) => query.match(/(?<!style\()--[\w-]+/g) ?? []));
    expect([...used].sort()).toEqual([...known.keys()].sort());
  });

  it('stand in for their conditions wherever a style sheet asks for one', () => {
    const [narrow = '', low = ''] = ['--narrow', '--low'].map((name) => known.get(name));
    expect(narrow).toMatch(/^\(max-width: [\d.]+rem\)$/);
    expect(fillIn('media', '(--narrow)')).toBe(narrow);
    expect(fillIn('container', 'sorting (--narrow) or ((--low) and (hover))')).toBe(
      `sorting ${narrow} or (${low} and (hover))`,
    );
    expect(fillIn('media', 'print')).toBe('print');
    // A property of the container, and no breakpoint.
    expect(fillIn('container', 'style(--narrow)')).toBe('style(--narrow)');
  });

  it('end the build with the name that is unknown', () => {
    expect(() => fillIn('media', '(--narow)')).toThrow('No breakpoint is called --narow.');
  });
});
