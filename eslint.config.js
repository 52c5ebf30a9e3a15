import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'A closed list is a readonly array and its union type.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that says it.' },
  {
    selector:
      ':matches(ImportDeclaration, ExportNamedDeclaration)[source.value=/^\\.{1,2}\\u002F(?!.*\\.[a-z0-9]+(\\?.*)?$)/]',
    message: 'Imports carry the extension of their file.',
  },
  {
    selector:
      ":matches(MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/], JSXAttribute[name.name='dangerouslySetInnerHTML'])",
    message: 'Text is text: nothing is parsed as markup.',
  },
];
const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' };
const onlyThroughThePort = {
  selector: "MemberExpression[property.name='claimsort']",
  message: 'Only renderer/platform touches the bridge; everything else goes through the port.',
};
const wordsInText = {
  selector:
    ':matches(JSXText, JSXAttribute[name.name=/^(alt|title|placeholder|aria-label|aria-description)$/] > Literal)[value=/\\p{L}{2}/u]',
  message: 'Visible sentences live in renderer/text.',
};
const controlsOfUi = {
  selector: 'JSXOpeningElement[name.name=/^(table|select|details)$/]',
  message: 'renderer/ui has Table, Select and Disclosure, which look and print alike on every screen.',
};
const nothingHeld = {
  selector:
    ':matches(JSXAttribute[name.name=/^(onKeyUp|onDoubleClick|draggable)$/], Literal[value=/^(keyup|dblclick)$/])',
  message: 'No key is held, nothing is timed and nothing is only dragged (docs/accessibility-conformance.md, 2.1.1).',
};
const noClockNoChance = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is given to content.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The clock is given to content.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Chance is given to content.' },
];
const onlyOneChannel = {
  selector: "ImportSpecifier[imported.name='ipcMain']",
  message: 'Channels are opened in one place, which checks who sends and what.',
};
const onlyTheDialogs = {
  selector: "ImportSpecifier[imported.name='dialog']",
  message: 'Dialogs are opened by electron/dialogs, which gives each the window that it belongs to.',
};
const onlyThePreload = {
  selector: 'ImportSpecifier[imported.name=/^(ipcRenderer|contextBridge)$/]',
  message: 'Only the preload speaks to the main process.',
};

/**
 * The syntax that is refused in some folder: what is refused everywhere, and `rules` besides.
 * @param {...{ selector: string, message: string }} rules
 * @returns {{ 'no-restricted-syntax': ['error', ...{ selector: string, message: string }[]] }}
 */
const restrict = (...rules) => ({ 'no-restricted-syntax': ['error', ...everywhere, ...rules] });

export default defineConfig(
  {
    ignores: [
      'node_modules',
      'out',
      'dist',
      'coverage',
      'reports',
      'test-results',
      'playwright-report',
      '.stryker-tmp',
    ],
  },
  // A rule that is wrong is changed here, for all, and not switched off in a corner.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-param-reassign': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: 'text/en/', message: 'Which language it is stands in package.json alone: #text/….' }] },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // A type parameter used once can still tie a result to what the caller asked for.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      ...restrict(noDefaultExport),
    },
  },
  { files: ['content/**'], rules: restrict(noDefaultExport, ...noClockNoChance) },
  { files: ['electron/**'], rules: restrict(noDefaultExport, onlyOneChannel, onlyThePreload, onlyTheDialogs) },
  { files: ['electron/dialogs/**'], rules: restrict(noDefaultExport, onlyOneChannel, onlyThePreload) },
  { files: ['electron/**'], rules: { 'no-console': ['error', { allow: ['error'] }] } },
  { files: ['electron/host/program.ts'], rules: restrict(noDefaultExport, onlyThePreload, onlyTheDialogs) },
  { files: ['electron/preload.ts'], rules: restrict(noDefaultExport, onlyOneChannel, onlyTheDialogs) },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: restrict(noDefaultExport, onlyThroughThePort, wordsInText, nothingHeld, controlsOfUi),
  },
  {
    // Two grids with a box for each answer, one row of keys with what they do, and a help that lies over the projected page.
    files: [
      ...['renderer/ui/**', 'renderer/features/class-report/gradebook.tsx', 'renderer/features/paper/answer-table.tsx'],
      ...['renderer/features/shortcuts/key-table.tsx', 'renderer/features/projector/projector-bar.tsx'],
    ],
    rules: restrict(noDefaultExport, onlyThroughThePort, wordsInText, nothingHeld),
  },
  { files: ['renderer/platform/**'], rules: restrict(noDefaultExport) },
  { files: ['renderer/text/**'], rules: { 'max-lines': 'off' } },
  {
    files: ['tests/**', '*.config.ts'],
    rules: { 'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }], ...restrict() },
  },
  { files: ['scripts/**', '*.config.js'], rules: { eqeqeq: 'error', 'prefer-const': 'error', 'no-undef': 'off' } },
);
