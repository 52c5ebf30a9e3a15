import { PROGRAM_LANGUAGE } from '#text/locale.ts';
import { type PlainPage, startupText } from '#text/startup.ts';
import { GROUND, INK } from './first-colours.ts';

/** Why the program shows a plain page instead of its own. */
export type PlainPageName = keyof typeof startupText;

const PATH = /^\/plain\/([a-z-]+)\.html$/;
const STYLE_PATH = '/plain/page.css';

/** The path of a plain page on the app's origin. */
export const plainPagePath = (name: PlainPageName): string => `/plain/${name}.html`;

/**
 * The plain pages and their style sheet, by path; null for every other path. They need no file, no script and no store,
 * so they can be shown whatever else is broken.
 */
export function readPlainPage(path: string): { readonly mediaType: string; readonly text: string } | null {
  if (path === STYLE_PATH) {
    return { mediaType: 'text/css; charset=utf-8', text: STYLE };
  }
  const name = PATH.exec(path)?.[1];
  return name !== undefined && isPlainPageName(name)
    ? { mediaType: 'text/html; charset=utf-8', text: toHtml(startupText[name]) }
    : null;
}

function isPlainPageName(name: string): name is PlainPageName {
  return Object.hasOwn(startupText, name);
}

function toHtml({ title, happened, safe, next }: PlainPage): string {
  return `<!doctype html>
<html lang="${PROGRAM_LANGUAGE.lang}" dir="${PROGRAM_LANGUAGE.dir}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<link rel="stylesheet" href="${STYLE_PATH}">
<main>
<h1>${escape(title)}</h1>
<p>${escape(happened)}</p>
<p><strong>${escape(safe)}</strong></p>
<p>${escape(next)}</p>
</main>
</html>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Separate, because the style sheets of the page may not be readable. */
const STYLE = `
:root { color-scheme: light dark; }
body {
  margin: 0; min-block-size: 100vh; display: grid; place-items: center;
  font: 1.0625rem/1.5 system-ui, sans-serif;
  background: light-dark(${GROUND.light}, ${GROUND.dark}); color: light-dark(${INK.light}, ${INK.dark});
}
main { max-inline-size: 34rem; padding: 2rem; }
h1 { font-size: 1.5rem; line-height: 1.2; }
`;
