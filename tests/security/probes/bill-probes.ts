// The list of a program's parts in its CycloneDX form (cyclonedx.org), and what can be wrong with it.

import { isDocumented } from '../../../scripts/lib/legal.mjs';

/** As much of it as is looked at. */
export interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: { readonly component: { readonly version: string } };
  readonly components: readonly {
    readonly name: string;
    readonly group?: string;
    readonly version: string;
    readonly purl: string;
    readonly licenses: readonly { readonly license?: { readonly id: string }; readonly expression?: string }[];
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  }[];
}

type Part = Bill['components'][number];

/** What a bill of materials is compared with. */
export interface Facts {
  /** The names of packages that lie in the program as they are. */
  readonly beside: readonly string[];
  /** The table of packages in docs/security.md. */
  readonly documented: string;
  /** The licence texts that go along with the program. */
  readonly notices: string;
}

const OPEN_LICENCE = /^(MIT|MIT-0|Zlib|ISC|Apache-2\.0|BSD-[23]-Clause|OFL-1\.1|0BSD|BlueOak-1\.0\.0)$/;

/** Whether an SPDX expression without brackets within brackets lets a part be shipped: of a choice, one has to. */
const isOpen = (expression: string): boolean =>
  expression
    .replace(/^\(|\)$/g, '')
    .split(' AND ')
    .every((all) => all.split(' OR ').some((one) => OPEN_LICENCE.test(one)));

/** The full name of a part. */
export const nameOf = ({ group, name }: Part): string => (group === undefined ? name : `${group}/${name}`);

/** What is wrong with a list of parts, in words. */
export function gapsOfBill({ components }: Bill, { beside, documented, notices }: Facts): readonly string[] {
  const names = components.map(nameOf);
  return [
    ...[...new Set(beside)].filter((name) => !names.includes(name)).map((name) => `${name} is not listed`),
    ...names.filter((name) => !isDocumented(name, documented)).map((name) => `${name} is not documented`),
    ...components.flatMap((part) => gapsOfPart(part, notices)),
  ];
}

function gapsOfPart(part: Part, notices: string): readonly string[] {
  const { version, licenses, purl, hashes } = part;
  const name = nameOf(part);
  const licence = licenses[0]?.license?.id ?? licenses[0]?.expression ?? '';
  const hash = hashes?.[0];
  const isHashed = hash?.alg === 'SHA-512' && /^[0-9a-f]{128}$/.test(hash.content);
  const isOurs = name !== 'electron';
  return [
    ...(isOpen(licence) ? [] : [`${name} stands under ${licence}`]),
    ...(purl === `pkg:npm/${name.replace('@', '%40')}@${version}` ? [] : [`${name} is to be had as ${purl}`]),
    // Electron comes as a program, with its own hash and its own notices.
    ...(!isOurs || isHashed ? [] : [`${name} has no hash`]),
    ...(!isOurs || notices.includes(`\n${name} ${version} (${licence})\n`) ? [] : [`${name} has no licence text`]),
  ];
}
