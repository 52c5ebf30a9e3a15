import { extractFile, listPackage } from '@electron/asar';
import { projectRoot } from '../../../scripts/lib/project.mjs';

// What a packed program holds, and what it should not.

/** The files of a program, by path. */
export type Files = ReadonlyMap<string, Buffer>;

/** The files in a program's archive; folders are left out, and what is unpacked beside it is read there. */
export function filesIn(archive: string): Files {
  const names = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/').slice(1));
  const isFolder = (name: string): boolean => names.some((other) => other.startsWith(`${name}/`));
  return new Map(names.filter((name) => !isFolder(name)).map((name) => [name, extractFile(archive, name)]));
}

const BELONGS = [
  /^package\.json$/,
  /^LICENSE$/,
  /^out\/main\/(?:[\w-]+|pdf\.worker-[\w-]+)\.js$/,
  /^out\/preload\/index\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/page\/lesson-page\.html$/,
  /^out\/lms\/lms-page\.html$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|css|woff2|svg|png)$/,
  /^node_modules\/@photostructure\/sqlite\/(package\.json|LICENSE|SECURITY\.md|dist\/index\.[cm]js)$/,
  /^node_modules\/@photostructure\/sqlite\/prebuilds\/linux-\w+\/[^/]+\.node$/,
  /^node_modules\/node-gyp-build\/(package\.json|LICENSE|SECURITY\.md|index\.js|node-gyp-build\.js)$/,
];

/** The names of files that do not belong, of code that names its source map, and of texts that name this computer. */
export function strayFilesIn(files: Files): {
  readonly unexpected: readonly string[];
  readonly withMap: readonly string[];
  readonly withPlace: readonly string[];
} {
  const text = [...files].filter(([name]) => /\.(c?js|css|html|json)$/.test(name));
  const ours = text.filter(([name]) => name.startsWith('out/'));
  return {
    unexpected: [...files.keys()].filter((name) => !BELONGS.some((pattern) => pattern.test(name))),
    withMap: ours.filter(([, bytes]) => bytes.includes('sourceMappingURL=')).map(([name]) => name),
    withPlace: text.filter(([, bytes]) => bytes.includes(projectRoot)).map(([name]) => name),
  };
}

/** Where two files of the same length differ, found in pieces because they are large. */
export function* differences(one: Buffer, other: Buffer): Generator<number> {
  const PIECE = 65_536;
  for (let from = 0; from < Math.max(one.length, other.length); from += PIECE) {
    const [a, b] = [one.subarray(from, from + PIECE), other.subarray(from, from + PIECE)];
    if (a.equals(b)) continue;
    for (let at = 0; at < Math.max(a.length, b.length); at += 1) if (a[at] !== b[at]) yield from + at;
  }
}

/** The lines in which two texts of as many lines differ, each as it is in the one and in the other. */
export const differingLines = (
  one: readonly string[],
  other: readonly string[],
): readonly (readonly [string, string | undefined])[] =>
  one.flatMap((line, at) => (line === other[at] ? [] : [[line.trim(), other[at]?.trim()] as const]));
