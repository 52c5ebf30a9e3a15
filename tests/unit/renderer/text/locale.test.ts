import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROGRAM_LANGUAGE } from '#text/locale.ts';

const sources = ['renderer', 'electron'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|html)$/.test(file))
    .map((file) => ({ file: `${room}/${file}`, text: readFileSync(`${room}/${file}`, 'utf8') })),
);

describe('the locale', () => {
  it('stands in one place', () => {
    const elsewhere = sources.filter(
      ({ file, text }) =>
        file !== 'renderer/text/en/locale.ts' &&
        file !== 'renderer/index.html' &&
        /'en(?:-GB)?'|"en(?:-GB)?"|\bnew Intl\.\w+\((?!LOCALE)|\.toLocale(?:Date|Time)?String\(|\.localeCompare\(|\.toFixed\(/.test(
          text,
        ),
    );
    expect(sources.length).toBeGreaterThan(300);
    expect(elsewhere.map(({ file }) => file)).toEqual([]);
  });

  it('is that of the page before any script has run', () => {
    const page = sources.find(({ file }) => file === 'renderer/index.html');
    expect(page?.text).toContain(`<html lang="${PROGRAM_LANGUAGE.lang}" dir="${PROGRAM_LANGUAGE.dir}">`);
  });
});
