// Puts the page for one lesson together: one HTML file with its script, styles and fonts, and a policy that lets nothing
// else run and nothing be asked for. Ours, because what turns a bundle into one file does not write such a policy.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { noticesOfPage } from './legal.mjs';
import { inProject } from './project.mjs';

const require = createRequire(import.meta.url);

/**
 * The source expression of an inline element (CSP Level 3, 2.3.1).
 * @param {string} text what stands between its tags
 */
const hashSource = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/**
 * Text that can stand in an element of that name: what would end it is a fault of the build.
 * @param {string} text
 * @param {'script' | 'style'} element
 */
function forElement(text, element) {
  if (new RegExp(`</${element}|<!--`, 'i').test(text)) throw new Error(`A text would end its ${element} element.`);
  return text;
}

/**
 * The same script without what would end its element. In a string, a template or a regular expression both escapes say
 * what they replace; elsewhere in a script neither stands.
 * @param {string} script
 */
const escapeScript = (script) => script.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '\\x3c!--');

/**
 * What a page needs of a font: the weights that the styles name, and one optical size, that of an article's text. Headings
 * differ by a hair, and the fonts are half as large (docs/decisions).
 */
const kept = { wght: { min: 400, max: 700 }, opsz: 18 };

/** The faces of styles/fonts.css, without the ranges that few lessons need. */
function facesOfPage() {
  const css = readFileSync(inProject('renderer/styles/fonts.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return css
    .split('@font-face')
    .slice(1)
    .filter((face) => !face.includes('latin-ext'))
    .map((face) => ({ face, name: /url\('([^']+)'\)/.exec(face)?.[1] ?? '' }));
}

/**
 * Fonts with their bytes in place of their addresses.
 * @param {ReturnType<typeof facesOfPage>} faces
 */
async function inlineFonts(faces) {
  const inlined = faces.map(async ({ face, name }) => {
    const axes = name.includes('opsz') ? kept : { wght: kept.wght };
    const font = await subsetFont(readFileSync(require.resolve(name)), lettersOf(face), {
      targetFormat: 'woff2',
      variationAxes: axes,
    });
    return `@font-face${face.replace(/url\('[^']+'\)/, () => `url(data:font/woff2;base64,${font.toString('base64')})`)}`.replace(
      /\s+/g,
      ' ',
    );
  });
  return (await Promise.all(inlined)).join('\n');
}

/**
 * The letters of a face: its unicode-range.
 * @param {string} face
 */
function lettersOf(face) {
  const [, ranges = ''] = /unicode-range:([^;]+)/.exec(face) ?? [];
  const letters = [...ranges.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].flatMap(([, first = '', last = first]) => {
    const [from, to] = [parseInt(first, 16), parseInt(last, 16)];
    return Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));
  });
  if (letters.length === 0) throw new Error('A face says no letters.');
  return letters.join('');
}

/**
 * A text as a comment: what would end it is a fault of the build (HTML Standard, 13.1.6).
 * @param {string} text
 */
function toComment(text) {
  if (/--!?>|<!--/.test(text)) throw new Error('A text would end its comment.');
  return `<!--\n${text}\n-->`;
}

/**
 * The page as it waits for a lesson.
 * @param {{ script: string, style: string, packages: readonly string[] }} built `packages`: what went into the script
 */
export async function composeLessonPage({ script, style, packages }) {
  const faces = facesOfPage();
  const fonts = await inlineFonts(faces);
  const ofFonts = faces.map(({ name }) => `node_modules/${name.split('/').slice(0, 2).join('/')}`);
  const code = forElement(escapeScript(script), 'script');
  const styles = [style, fonts].map((text) => forElement(text, 'style'));
  const policy = [
    "default-src 'none'",
    `script-src ${hashSource(code)}`,
    `style-src ${styles.map(hashSource).join(' ')}`,
    'font-src data:',
    ...["connect-src 'none'", "img-src 'none'", "base-uri 'none'", "form-action 'none'"],
  ].join('; ');
  /** @type {Readonly<Record<string, string>>} */
  const parts = {
    POLICY: policy,
    STYLE: `<style>${styles[0]}</style>`,
    SCRIPT: `<script>${code}</script>`,
    FONTS: `<style>${styles[1]}</style>`,
    NOTICES: toComment(noticesOfPage([...new Set([...packages, ...ofFonts])].sort())),
  };
  return readFileSync(inProject('renderer/lesson-page.html'), 'utf8').replace(
    /%CLAIMSORT_([A-Z]+)%/g,
    (_, part) => parts[part] ?? '',
  );
}
