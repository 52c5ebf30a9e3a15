import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAPER_TINTS } from '../../../../content/profile/reading.ts';

const css = readFileSync(`${process.cwd()}/renderer/styles/tokens.css`, 'utf8');

/** The colours of one block of the file, light and dark. */
function readColours(block: string): ReadonlyMap<string, readonly [string, string]> {
  const found = block.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]));
}

/** Relative luminance in [0, 1], as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const TINT = /:root\[data-tint='(\w+)'\] \{([^}]*)\}/g;
const [usual = '', more = ''] = css.replace(TINT, '').split('@media (prefers-contrast: more)');
const palettes = new Map([
  ['usual', readColours(usual)],
  ['more', new Map([...readColours(usual), ...readColours(more)])],
  ...[...css.matchAll(TINT)].map(
    ([, name = '', block = '']) => [name, new Map([...readColours(usual), ...readColours(block)])] as const,
  ),
]);

const GROUNDS = ['desk', 'page', 'raised', 'sunk'];
const LABELS = ['evidence', 'attribution', 'rhetoric'];
const VERDICTS = ['right', 'part', 'wrong'];
const TINTED = [...LABELS, ...VERDICTS, 'care'];
const TEXTS = ['ink', 'ink-soft', ...TINTED];
const PAIRS: readonly (readonly [string, string, number])[] = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground, 4.5] as const)),
  ...TINTED.map((name) => [name, `${name}-tint`, 4.5] as const),
  ...TINTED.map((name) => ['ink', `${name}-tint`, 4.5] as const),
  ...VERDICTS.map((name) => [name, 'mark', 4.5] as const),
  ['ink', 'mark', 4.5],
  ['ink-on-ink', 'ink', 4.5],
  ...['edge', 'focus'].flatMap((line) => GROUNDS.map((ground) => [line, ground, 3] as const)),
];

describe('tokens.css', () => {
  it('has all its colours where this test looks for them', () => {
    expect(palettes.get('usual')?.size).toBe(26);
    expect([...palettes.keys()]).toEqual(['usual', 'more', ...PAPER_TINTS.filter((tint) => tint !== 'none')]);
    expect(readColours(more).size).toBeGreaterThan(15);
  });

  it.each([...palettes])('keeps text and edges readable on their grounds, in the palette %s', (_, palette) => {
    for (const scheme of [0, 1] as const) {
      for (const [ink, ground, least] of PAIRS) {
        const [one, other] = [palette.get(ink)?.[scheme], palette.get(ground)?.[scheme]];
        if (one === undefined || other === undefined) throw new Error(`No colour: ${ink} or ${ground}`);
        expect(contrast(one, other), `${ink} on ${ground}, ${scheme === 0 ? 'light' : 'dark'}`).toBeGreaterThanOrEqual(
          least,
        );
      }
    }
  });
});

/** The rules for forced colours in every sheet: what a selector sets there. */
const forced = readdirSync('renderer', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .flatMap((file) =>
    readFileSync(`renderer/${file}`, 'utf8')
      .split('@media (forced-colors: active) {')
      .slice(1)
      .flatMap((block) => [...(block.split(/^}/m)[0] ?? '').matchAll(/([^{}]+)\{([^{}]*)\}/g)])
      .map(([, selector = '', sets = '']) => ({ file, selector: selector.trim(), sets })),
  );

describe('the rules for forced colours', () => {
  it('give no text a ground that the plate behind it would cover', () => {
    expect(forced.length).toBeGreaterThan(20);
    const covered = forced.filter(
      ({ sets }) =>
        /background: (?!Canvas;)/.test(sets) &&
        /(?:^|\s)color: /.test(sets) &&
        !sets.includes('forced-color-adjust: none'),
    );
    expect(covered).toEqual([]);
  });
});

describe('weights of type', () => {
  it('are tokens in every sheet but those of the faces', () => {
    const sheets = readdirSync('renderer', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.css'),
    );
    const bare = sheets
      .filter((file) => !/^styles\/(tokens|fonts|opendyslexic|first-frame)\.css$/.test(file.replaceAll('\\', '/')))
      .flatMap((file) =>
        [...readFileSync(`renderer/${file}`, 'utf8').matchAll(/font(?:-weight)?: \d{3}\b/g)].map(
          ([found]) => `${file}: ${found}`,
        ),
      );
    expect(bare).toEqual([]);
  });
});
