import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROGRAM_LANGUAGE } from '#text/locale.ts';

const sources = ['renderer', 'electron'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|html)$/.test(file))
    .map((file) => ({ file: `${room}/${file}`, text: readFileSync(`${room}/${file}`, 'utf8') })),
);

/** The pages that are built, whose elements name the language before any script runs. */
const PAGES = ['renderer/index.html', 'renderer/lesson-page.html', 'renderer/site/index.html'];

describe('the locale', () => {
  it('is defined in one place', () => {
    const elsewhere = sources.filter(
      ({ file, text }) =>
        file !== 'renderer/text/en/locale.ts' &&
        !PAGES.includes(file) &&
        /'en(?:-GB)?'|"en(?:-GB)?"|\bnew Intl\.\w+\((?!LOCALE)|\.toLocale(?:Date|Time)?String\(|\.localeCompare\(|\.toFixed\(/.test(
          text,
        ),
    );
    expect(sources.length).toBeGreaterThan(300);
    expect(elsewhere.map(({ file }) => file)).toEqual([]);
  });

  it.each(PAGES)('is that of %s before any script has run', (file) => {
    const page = sources.find((source) => source.file === file);
    expect(page?.text).toContain(`<html lang="${PROGRAM_LANGUAGE.lang}" dir="${PROGRAM_LANGUAGE.dir}">`);
  });
});
