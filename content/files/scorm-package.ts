import { strToU8, zipSync } from 'fflate';
import type { ContentHash } from '../base/content-hash.ts';
import type { LmsForm } from '../attempt/hand-out-form.ts';
import { toShownName } from '../lesson/to-shown-half.ts';
import { escapeXml } from '../text/escape-xml.ts';

/** The data of a package. */
export interface ScormPackage {
  readonly form: LmsForm;
  readonly title: string;
  /**
   * The hash of its page, for the package's identifier: equal packages have the same identifier, different ones differ.
   */
  readonly hash: ContentHash;
  /** The HTML of the page. */
  readonly page: string;
}

/**
 * A page as a package for a learning platform: a zip with its manifest at the top (SCORM 1.2 and SCORM 2004 4th Edition,
 * Content Aggregation Model). The whole lesson is one sharable content object (SCO). The same package gives the same bytes.
 */
export function toScormPackage(made: ScormPackage): Uint8Array {
  const files = { 'imsmanifest.xml': strToU8(toScormManifest(made)), [PAGE]: strToU8(made.page) };
  // The earliest date that zip files allow: the export date is not part of the package.
  return zipSync(files, { mtime: '1980-01-01T12:00:00' });
}

const PAGE = 'index.html';

/**
 * The longest title that content packaging guarantees to support (IMS Content Packaging 1.1.2: the smallest maximum of
 * a title).
 */
const MAX_TITLE = 200;

interface Words {
  readonly namespaces: string;
  readonly version: string;
  readonly type: string;
  /** Within the item. */
  readonly sequencing: string;
}

const WORDS: Readonly<Record<LmsForm, Words>> = {
  'scorm-1.2': {
    namespaces:
      'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
    ...{ version: '1.2', type: 'adlcp:scormtype', sequencing: '' },
  },
  'scorm-2004': {
    namespaces:
      'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"',
    ...{ version: '2004 4th Edition', type: 'adlcp:scormType' },
    // The page itself reports completion; otherwise leaving it would count as completion.
    sequencing:
      '<imsss:sequencing><imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/></imsss:sequencing>',
  },
};

function toScormManifest({ form, title, hash }: ScormPackage): string {
  const { namespaces, version, type, sequencing } = WORDS[form];
  // An identifier may not start with a digit.
  const identifier = `claimsort-${hash.slice('sha256:'.length, 'sha256:'.length + 16)}`;
  const name = `<title>${escapeXml(Array.from(toShownName(title)).slice(0, MAX_TITLE).join(''))}</title>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<manifest identifier="${identifier}" version="1.0" ${namespaces}>`,
    `<metadata><schema>ADL SCORM</schema><schemaversion>${version}</schemaversion></metadata>`,
    '<organizations default="lesson">',
    `<organization identifier="lesson">${name}`,
    `<item identifier="sorting" identifierref="page">${name}${sequencing}</item>`,
    '</organization>',
    '</organizations>',
    '<resources>',
    `<resource identifier="page" type="webcontent" ${type}="sco" href="${PAGE}"><file href="${PAGE}"/></resource>`,
    '</resources>',
    '</manifest>',
    '',
  ].join('\n');
}
