import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GROUND, INK } from '../../../../electron/window/first-colours.ts';

const pairOf = ({ light, dark }: typeof GROUND | typeof INK): string => `light-dark(${light}, ${dark})`;

describe('the colours before the page is there', () => {
  it.each([
    ['tokens.css', [`--desk: ${pairOf(GROUND)};`, `--ink: ${pairOf(INK)};`]],
    ['first-frame.css', [`background: var(--desk, ${pairOf(GROUND)});`, `color: ${pairOf(INK)};`]],
  ])('are those of %s', (sheet, lines) => {
    const css = readFileSync(`renderer/styles/${sheet}`, 'utf8');
    for (const line of lines) expect(css).toContain(line);
  });
});
