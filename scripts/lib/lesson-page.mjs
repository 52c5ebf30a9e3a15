// Assembles the page for one lesson: one HTML file with its script, styles and fonts, and a policy that allows no other
// code and no requests. Our own code, because the tools that inline a bundle do not write such a policy.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { noticesOfPage } from './legal.mjs';
import { inProject } from './project.mjs';

const require = createRequire(import.meta.url);

/**
 * The source expression of an inline element (CSP Level 3, 2.3.1).
 * @param {string} text the text between its tags
 */
const hashSource = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/**
 * Returns the text if an element of that name may contain it; throws if it would end the element.
 * @param {string} text
 * @param {'script' | 'style'} element
 */
function forElement(text, element) {
  if (new RegExp(`</${element}|<!--`, 'i').test(text)) throw new Error(`A text would end its ${element} element.`);
  return text;
}

/**
 * The same script without text that would end its element. In a string, template or regular expression both escape
 * sequences mean the replaced text; elsewhere in a script neither text occurs.
 * @param {string} script
 */
const escapeScript = (script) => script.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '\\x3c!--');

/**
 * The required parts of a font: the weights that the styles use, and one optical size, that of an article's text.
 * Headings look almost the same, and the fonts are half as large (docs/decisions).
 */
const kept = { wght: { min: 400, max: 700 }, opsz: 18 };

/** The font faces of styles/fonts.css, without the ranges that few lessons need. */
function facesOfPage() {
  const css = readFileSync(inProject('renderer/styles/fonts.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return css
    .split('@font-face')
    .slice(1)
    .filter((face) => !face.includes('latin-ext'))
    .map((face) => ({ face, name: /url\('([^']+)'\)/.exec(face)?.[1] ?? '' }));
}

/**
 * The font faces with the font data instead of the URLs.
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
 * The characters of a font face: its unicode-range.
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
 * The text as a comment; throws if it would end the comment (HTML Standard, 13.1.6).
 * @param {string} text
 */
function toComment(text) {
  if (/--!?>|<!--/.test(text)) throw new Error('A text would end its comment.');
  return `<!--\n${text}\n-->`;
}

/** @typedef {{ readonly fileName: string, readonly code: string, readonly isEntry: boolean, readonly imports: readonly string[] }} BuiltScript */

/**
 * The scripts of a page: the one that runs first, and those that are stored as text until they are requested. The
 * script engine does not parse stored text; when it is requested, it becomes a script element, whose hash is also
 * listed in the policy. Our own code, because a page opened from a file cannot load modules, and bundlers have no other
 * way to load a part later.
 * @param {readonly BuiltScript[]} scripts in CommonJS, which ask for each other by `./` and their file name
 */
function scriptsOf(scripts) {
  const entry = scripts.find(({ isEntry }) => isEntry);
  if (entry === undefined) throw new Error('The page has no script to begin with.');
  // Stored scripts are not available synchronously: they may only import the first script.
  if (scripts.some(({ imports }) => imports.some((name) => name !== entry.fileName))) {
    throw new Error('A script of the page needs at once what comes later.');
  }
  const others = scripts.filter((script) => script !== entry);
  const later = others.map(({ fileName, code }) => ({
    id: `claimsort-${fileName.replace(/\W/g, '-')}`,
    name: `./${fileName}`,
    code: forElement(escapeScript(`claimsortPart(function(require,exports){${code}\n})`), 'script'),
  }));
  const ids = JSON.stringify(Object.fromEntries(later.map(({ id, name }) => [name, id])));
  const first = `(function(){
var ids=${ids},parts={},main={};
function require(name){
  if(name===${JSON.stringify(`./${entry.fileName}`)})return main;
  return parts[name]||(parts[name]=whenWhole().then(function(){return run(ids[name])}));
}
function whenWhole(){
  return new Promise(function(done){
    if(document.readyState==="loading")document.addEventListener("DOMContentLoaded",function(){done()});else done();
  });
}
function run(id){
  var element=document.createElement("script"),exports=null;
  window.claimsortPart=function(part){part(require,exports={})};
  element.text=document.getElementById(id).textContent;
  document.head.appendChild(element).remove();
  delete window.claimsortPart;
  if(exports===null)throw new Error("A part of this page did not run: "+id);
  return exports;
}
(function(require,exports){${entry.code}
})(require,main);
})();`;
  return { first: forElement(escapeScript(first), 'script'), later };
}

/**
 * The page before a lesson is inserted.
 * @param {{ scripts: readonly BuiltScript[], style: string, packages: readonly string[] }} built `packages`: what went into the scripts
 */
export async function composeLessonPage({ scripts, style, packages }) {
  const faces = facesOfPage();
  const fonts = await inlineFonts(faces);
  const ofFonts = faces.map(({ name }) => `node_modules/${name.split('/').slice(0, 2).join('/')}`);
  const { first, later } = scriptsOf(scripts);
  const styles = [style, fonts].map((text) => forElement(text, 'style'));
  const policy = [
    "default-src 'none'",
    `script-src ${[first, ...later.map(({ code }) => code)].map(hashSource).join(' ')}`,
    `style-src ${styles.map(hashSource).join(' ')}`,
    'font-src data:',
    ...["connect-src 'none'", "img-src 'none'", "base-uri 'none'", "form-action 'none'"],
  ].join('; ');
  /** @type {Readonly<Record<string, string>>} */
  const parts = {
    POLICY: policy,
    STYLE: `<style>${styles[0]}</style>`,
    SCRIPT: `<script>${first}</script>`,
    FONTS: `<style>${styles[1]}</style>`,
    LATER: later.map(({ id, code }) => `<script type="text/plain" id="${id}">${code}</script>`).join(''),
    NOTICES: toComment(noticesOfPage([...new Set([...packages, ...ofFonts])].sort())),
  };
  return readFileSync(inProject('renderer/lesson-page.html'), 'utf8').replace(
    /%CLAIMSORT_([A-Z]+)%/g,
    (_, part) => parts[part] ?? '',
  );
}
