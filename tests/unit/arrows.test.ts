import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import ts from 'typescript';
import { afterEach, describe, expect, it } from 'vitest';
import rules, { FLOORS } from '../../.dependency-cruiser.mjs';
import { checkArrows } from '../../scripts/arrows.mjs';

const projectRoot = path.resolve(import.meta.dirname, '../..');
const planted: string[] = [];

/** A small program in a folder of its own, below the project so that its libraries are found. */
async function plant(files: Readonly<Record<string, string>>): Promise<string> {
  await fs.mkdir(path.join(projectRoot, 'out'), { recursive: true });
  const root = await fs.mkdtemp(path.join(projectRoot, 'out', 'planted-'));
  planted.push(root);
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, text);
  }
  return root;
}

afterEach(async () => {
  await Promise.all(planted.splice(0).map((root) => fs.rm(root, { recursive: true, force: true })));
});

const importing = (...targets: readonly string[]) =>
  [
    ...targets.map((target, index) => `import * as m${index} from '${target}';`),
    `export const all = [${targets.map((_, index) => `m${index}`).join(', ')}];`,
  ].join('\n');

const word = 'export const word = 1;';

interface Planting {
  readonly rule: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Each floor of content imports the next one; above the last there is only a folder that is no floor. */
const floors: readonly Planting[] = FLOORS.map((folder, index) => {
  const above = FLOORS[index + 1] ?? 'no-floor';
  return {
    rule: `floor-of-${folder}`,
    files: { [`content/${folder}/a.ts`]: importing(`../${above}/b.ts`), [`content/${above}/b.ts`]: word },
  };
});

const plantings: readonly Planting[] = [
  ...floors,
  { rule: 'content-is-a-leaf', files: { 'content/a.ts': importing('../electron/b.ts'), 'electron/b.ts': word } },
  { rule: 'content-is-a-leaf', files: { 'content/a.ts': importing('node:fs') } },
  { rule: 'content-is-a-leaf', files: { 'content/a.ts': importing('react') } },
  {
    rule: 'electron-keeps-off-the-screen',
    files: { 'electron/a.ts': importing('../renderer/ui/b.ts'), 'renderer/ui/b.ts': word },
  },
  { rule: 'electron-keeps-off-the-screen', files: { 'electron/a.ts': importing('react') } },
  { rule: 'electron-keeps-off-the-screen', files: { 'electron/workers/a.ts': importing('yauzl') } },
  { rule: 'electron-keeps-off-the-screen', files: { 'electron/workers/a.ts': importing('sax') } },
  { rule: 'a-feature-keeps-to-its-room', files: { 'renderer/features/result/a.ts': importing('marked') } },
  {
    rule: 'only-the-reader-of-packages-knows-xml',
    files: { 'electron/workers/xml-package.ts': importing('react') },
  },
  {
    rule: 'only-the-readers-of-documents-know-what-reads-them',
    files: { 'electron/workers/documents/a.ts': importing('sax') },
  },
  { rule: 'electron-keeps-off-the-screen', files: { 'electron/workers/a.ts': importing('mammoth') } },
  {
    rule: 'documents-are-read-in-a-process-of-their-own',
    files: {
      'electron/calls/a.ts': importing('../workers/documents/b.ts'),
      'electron/workers/documents/b.ts': word,
    },
  },
  {
    rule: 'foreign-lists-are-read-in-a-process-of-their-own',
    files: {
      'electron/host/a.ts': importing('../workers/read-roster-file.ts'),
      'electron/workers/read-roster-file.ts': word,
    },
  },
  {
    rule: 'only-the-guide-reads-the-documentation',
    files: { 'renderer/features/guide/a.ts': importing('../../../content/b.ts'), 'content/b.ts': word },
  },
  {
    rule: 'only-the-maker-of-forms-knows-how-pdfs-are-written',
    files: { 'electron/workers/forms/fill-in-form.ts': importing('react') },
  },
  {
    rule: 'only-the-reader-of-archives-knows-how-they-are-packed',
    files: { 'electron/workers/read-archive.ts': importing('react') },
  },
  {
    rule: 'the-contract-knows-content-only',
    files: { 'electron/contract/a.ts': importing('../window.ts'), 'electron/window.ts': word },
  },
  { rule: 'the-contract-knows-content-only', files: { 'electron/contract/a.ts': importing('electron') } },
  {
    rule: 'the-preload-is-a-thin-wire',
    files: { 'electron/preload.ts': importing('./window.ts'), 'electron/window.ts': word },
  },
  {
    rule: 'nobody-imports-the-preload',
    files: { 'electron/main.ts': importing('./preload.ts'), 'electron/preload.ts': word },
  },
  {
    rule: 'the-port-knows-content-only',
    files: { 'renderer/platform/a.ts': importing('../state/b.ts'), 'renderer/state/b.ts': word },
  },
  {
    rule: 'only-the-electron-adapter-reads-the-contract',
    files: { 'renderer/platform/memory.ts': importing('../../electron/contract/b.ts'), 'electron/contract/b.ts': word },
  },
  {
    rule: 'state-knows-content-and-the-port',
    files: { 'renderer/state/a.ts': importing('../ui/b.ts'), 'renderer/ui/b.ts': word },
  },
  {
    rule: 'a-feature-keeps-to-its-room',
    files: { 'renderer/features/one/a.ts': importing('../../platform/b.ts'), 'renderer/platform/b.ts': word },
  },
  {
    rule: 'a-claim-knows-no-screen',
    files: { 'renderer/claim/a.ts': importing('../state/b.ts'), 'renderer/state/b.ts': word },
  },
  {
    rule: 'a-feature-knows-no-other-feature',
    files: { 'renderer/features/one/a.ts': importing('../two/b.ts'), 'renderer/features/two/b.ts': word },
  },
  {
    rule: 'ui-knows-only-how-it-looks',
    files: { 'renderer/ui/a.ts': importing('../../content/b.ts'), 'content/b.ts': word },
  },
  {
    rule: 'text-knows-only-words',
    files: { 'renderer/text/a.ts': importing('../state/b.ts'), 'renderer/state/b.ts': word },
  },
  {
    rule: 'ui-knows-no-types-but-those-of-content',
    files: {
      'renderer/ui/a.ts': "import type { B } from '../state/b.ts';\nexport interface A { readonly b: B }",
      'renderer/state/b.ts': 'export type B = 1;',
    },
  },
  {
    rule: 'text-knows-no-types-but-those-of-content',
    files: {
      'renderer/text/a.ts': "import type { B } from '../state/b.ts';\nexport interface A { readonly b: B }",
      'renderer/state/b.ts': 'export type B = 1;',
    },
  },
  { rule: 'nothing-imports-tests', files: { 'renderer/app/a.ts': importing('../../tests/b.ts'), 'tests/b.ts': word } },
  { rule: 'no-cycles', files: { 'content/a.ts': importing('./b.ts'), 'content/b.ts': importing('./a.ts') } },
  {
    rule: 'no-cycles',
    files: {
      'content/a.ts': "import type { B } from './b.ts';\nexport interface A { readonly b: B }",
      'content/b.ts': "import type { A } from './a.ts';\nexport interface B { readonly a: A | null }",
    },
  },
  {
    rule: 'no-cycles-in-state-but-of-types',
    files: { 'renderer/state/a.ts': importing('./b.ts'), 'renderer/state/b.ts': importing('./a.ts') },
  },
  { rule: 'every-import-is-found', files: { 'content/a.ts': importing('./nowhere.ts') } },
];

describe('checkArrows', () => {
  it('has a planted violation for every rule', () => {
    expect(new Set(plantings.map(({ rule }) => rule))).toEqual(new Set(rules.forbidden.map(({ name }) => name)));
  });

  it.each(plantings)('finds what breaks $rule', async ({ rule, files }) => {
    const { violations } = await checkArrows(await plant(files));
    expect(violations.map((violation) => violation.rule)).toContain(rule);
  });

  it('finds nothing in a program that keeps to its arrows', async () => {
    const root = await plant({
      'content/a.ts': importing('zod', '@noble/hashes/sha2.js', 'canonicalize'),
      'electron/contract/b.ts': importing('../../content/a.ts', 'zod'),
      'electron/main.ts': importing(
        'node:path',
        'electron',
        '@photostructure/sqlite',
        './contract/b.ts',
        '../renderer/text/c.ts',
      ),
      'electron/preload.ts': importing('electron', './contract/b.ts'),
      'renderer/text/c.ts': word,
      'renderer/text/words.ts': "import type * as a from '../../content/a.ts';\nexport type A = typeof a;",
      'renderer/ui/d.ts': importing('react', 'lucide-react'),
      'renderer/state/slice.ts': "import type { all } from './whole.ts';\nexport type All = typeof all;",
      'renderer/state/whole.ts': importing('./slice.ts'),
      'renderer/platform/electron-platform.ts': importing('../../electron/contract/b.ts', '../../content/a.ts'),
      'renderer/state/e.ts': importing('zustand', '../../content/a.ts', '../platform/electron-platform.ts'),
      'renderer/features/one/f.ts': importing('../../state/e.ts', '../../ui/d.ts', '../../text/c.ts', './g.ts'),
      'renderer/features/one/g.ts': importing('../../../content/a.ts'),
      'renderer/app/h.ts': importing('../features/one/f.ts', '../platform/electron-platform.ts'),
    });
    expect(await checkArrows(root)).toEqual({ modules: 14, violations: [] });
  });

  it('reads the modules of this program', async () => {
    expect((await checkArrows()).modules).toBeGreaterThan(10);
  });
});

describe('the globals of content', () => {
  /** What the compiler says of `text` as one more file of content. */
  function complaintsAbout(text: string): readonly string[] {
    const folder = path.join(projectRoot, 'content');
    const config = ts.parseJsonConfigFileContent(
      ts.readConfigFile(path.join(folder, 'tsconfig.json'), (name) => ts.sys.readFile(name)).config,
      ts.sys,
      folder,
    );
    const extra = path.join(folder, 'planted.ts');
    const onDisk = ts.createCompilerHost(config.options);
    const host: ts.CompilerHost = {
      ...onDisk,
      fileExists: (name) => name === extra || onDisk.fileExists(name),
      readFile: (name) => (name === extra ? text : onDisk.readFile(name)),
      getSourceFile: (name, languageVersion, onError) =>
        name === extra
          ? ts.createSourceFile(name, text, languageVersion)
          : onDisk.getSourceFile(name, languageVersion, onError),
    };
    const program = ts.createProgram([...config.fileNames, extra], config.options, host);
    return ts
      .getPreEmitDiagnostics(program, program.getSourceFile(extra))
      .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
  }

  it.each(['document', 'window', 'process', 'console', 'localStorage', 'fetch', 'Buffer', 'setTimeout'])(
    'do not include %s',
    (name) => {
      expect(complaintsAbout(`export const reached = ${name};\n`).join('\n')).toContain(`'${name}'`);
    },
  );

  it('include the language', () => {
    expect(complaintsAbout('export const list = new Map([[1, 2]]);\n')).toEqual([]);
  });
});
