// The arrows of docs/architecture.md. Each rule is broken on purpose once in tests/unit/arrows.test.ts.

/** @param {...string} names */
const library = (...names) => names.map((name) => `(^|/)node_modules/${name}/`);
const pureLibraries = library(
  'zod',
  '@noble/hashes',
  'canonicalize',
  'ts-fsrs',
  'papaparse',
  'fflate',
  'syllable',
  'fastest-levenshtein',
);
const looks = library(
  'react',
  'react-dom',
  'lucide-react',
  'd3-sankey',
  '@types/d3-sankey',
  '@fontsource-variable/[^/]+',
);

/**
 * A rule that lets `from` import nothing but what is `allowed`.
 * @param {string} name
 * @param {string | { path: string, pathNot: string }} from
 * @param {string[]} allowed
 * @param {string} comment
 * @param {{ dependencyTypesNot?: import('dependency-cruiser').DependencyType[] }} besides
 * @returns {import('dependency-cruiser').IRegularForbiddenRuleType}
 */
const only = (name, from, allowed, comment, besides = {}) => ({
  name,
  comment,
  severity: 'error',
  from: typeof from === 'string' ? { path: from } : from,
  to: { pathNot: allowed, ...besides },
});

/**
 * The folders of content/, from the ground up: each may import those before it.
 */
export const FLOORS = [
  ...['base', 'text', 'lesson', 'bank', 'statistics', 'profile', 'attempt', 'draft', 'reading', 'journal', 'scoring'],
  ...['debrief', 'practice', 'study', 'class', 'files', 'lint', 'workshop', 'desk', 'machine'],
];

/** @type {import('dependency-cruiser').IRegularForbiddenRuleType[]} */
const floors = FLOORS.map((folder, index) => ({
  name: `floor-of-${folder}`,
  comment: 'A folder of content imports only those that stand before it in the list of floors.',
  severity: 'error',
  from: { path: `^content/${folder}/` },
  to: { path: '^content/', pathNot: [...FLOORS.slice(0, index + 1), 'lessons'].map((lower) => `^content/${lower}/`) },
}));

/** @type {{ forbidden: import('dependency-cruiser').IForbiddenRuleType[], options: import('dependency-cruiser').ICruiseOptions }} */
export default {
  forbidden: [
    ...floors,
    only('content-is-a-leaf', '^content/', ['^content/', ...pureLibraries], 'content is true on any computer.'),
    only(
      'electron-keeps-off-the-screen',
      {
        path: '^electron/',
        pathNot: '^electron/(?:contract/|workers/(?:(?:read-archive|xml-package)\\.ts$|documents/|forms/))',
      },
      ['^electron/', '^content/', '^renderer/text/', ...library('electron', '@photostructure/sqlite', 'zod')],
      'electron knows content, the words of the menu, Node and Electron.',
      { dependencyTypesNot: ['core'] },
    ),
    only(
      'only-the-maker-of-forms-knows-how-pdfs-are-written',
      '^electron/workers/forms/',
      ['^electron/', '^content/', ...library('@cantoo/pdf-lib')],
      'The library is loaded only when a form is asked for.',
      { dependencyTypesNot: ['core'] },
    ),
    only(
      'only-the-reader-of-archives-knows-how-they-are-packed',
      '^electron/workers/read-archive\\.ts$',
      ['^electron/', '^content/', ...library('yauzl')],
      'A library that reads what others made runs in the process that reads hand-ins.',
      { dependencyTypesNot: ['core'] },
    ),
    only(
      'only-the-reader-of-packages-knows-xml',
      '^electron/workers/xml-package\\.ts$',
      ['^electron/', '^content/', ...library('yauzl', 'sax')],
      'A library that reads what others made runs in the process that reads foreign files.',
      { dependencyTypesNot: ['core'] },
    ),
    only(
      'only-the-readers-of-documents-know-what-reads-them',
      '^electron/workers/documents/',
      [
        ...['^electron/workers/', '^electron/files/', '^content/'],
        ...library('linkedom', '@mozilla/readability', 'mammoth', 'postal-mime', 'marked', 'pdfjs-dist', 'fflate'),
      ],
      'A library that reads what others made runs in the process that reads foreign files.',
      { dependencyTypesNot: ['core'] },
    ),
    {
      name: 'documents-are-read-in-a-process-of-their-own',
      comment:
        'A document that breaks its reader must not take the window along, and its libraries are loaded only for it.',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/workers/(?:tasks\\.ts$|documents/)' },
      to: { path: '^electron/workers/documents/' },
    },
    {
      name: 'foreign-lists-are-read-in-a-process-of-their-own',
      comment: 'A workbook that breaks its reader must not take the window along.',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/workers/' },
      to: { path: '^electron/workers/(?:read-roster-file|read-workbook|read-sheet|workbook-parts|xml-package)\\.ts$' },
    },
    only(
      'the-contract-knows-content-only',
      '^electron/contract/',
      ['^electron/contract/', '^content/', ...library('zod')],
      'The contract is a list both sides can read.',
    ),
    only(
      'the-preload-is-a-thin-wire',
      '^electron/preload\\.ts$',
      ['^electron/contract/', ...library('electron')],
      'A sandboxed preload carries the contract and nothing else.',
    ),
    {
      name: 'nobody-imports-the-preload',
      comment: 'The preload is a program of its own.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^electron/preload\\.ts$' },
    },
    only(
      'the-port-knows-content-only',
      '^renderer/platform/',
      ['^renderer/platform/', '^content/', '^electron/contract/', '/workbox-window/'],
      'The port is what a machine must offer to the screen; a browser keeps the files of a site by a service worker.',
    ),
    {
      name: 'only-the-electron-adapter-reads-the-contract',
      comment: 'Every other part of the screen could run on another machine.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/platform/electron-[^/]+$' },
      to: { path: '^electron/' },
    },
    only(
      'state-knows-content-and-the-port',
      '^renderer/state/',
      ['^renderer/state/', '^content/', '^renderer/platform/', ...library('zustand', 'react')],
      'State holds what is true on the screen, not how it looks.',
    ),
    only(
      'a-feature-keeps-to-its-room',
      { path: '^renderer/features/', pathNot: '^renderer/features/guide/' },
      ['^renderer/(features|claim|ui|text|state)/', '^content/', ...looks, ...library('zustand')],
      'A feature reaches the machine through state.',
    ),
    only(
      'only-the-guide-reads-the-documentation',
      '^renderer/features/guide/',
      ['^renderer/(features/guide|ui|text|state)/', '^docs/classroom\\.md$', ...looks, ...library('zustand', 'marked')],
      'The guide is a page of the documentation.',
    ),
    {
      name: 'a-feature-knows-no-other-feature',
      comment: 'What two features share is content, state, ui or text.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    only(
      'a-claim-knows-no-screen',
      '^renderer/claim/',
      ['^renderer/(claim|ui|text)/', '^content/', ...looks],
      'One claim is shown and judged the same way, whichever screen asks.',
    ),
    // The names of a closed list may be read as types: so the compiler sees that each has its mark and its words.
    only('ui-knows-only-how-it-looks', '^renderer/ui/', ['^renderer/ui/', ...looks], 'A control knows no lesson.', {
      dependencyTypesNot: ['type-only'],
    }),
    only(
      'ui-knows-no-types-but-those-of-content',
      '^renderer/ui/',
      ['^renderer/ui/', '^content/', ...looks],
      'A control knows no lesson.',
    ),
    only(
      'text-knows-only-words',
      '^renderer/text/',
      ['^renderer/text/', ...library('react')],
      'Sentences stand alone, ready for another language.',
      { dependencyTypesNot: ['type-only'] },
    ),
    only(
      'text-knows-no-types-but-those-of-content',
      '^renderer/text/',
      ['^renderer/text/', '^content/', ...library('react')],
      'Sentences stand alone, ready for another language.',
    ),
    {
      name: 'nothing-imports-tests',
      comment: 'Tests know the program; the program does not know its tests.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-cycles',
      comment: 'Of two files that need each other, neither can be read alone.',
      severity: 'error',
      from: { pathNot: '^renderer/state/' },
      to: { circular: true },
    },
    {
      name: 'no-cycles-in-state-but-of-types',
      comment: 'The slices of one store know the type of the whole, and nothing more of each other.',
      severity: 'error',
      from: { path: '^renderer/state/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'every-import-is-found',
      comment: 'An import that is not found is not checked.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default', 'require', 'node'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
