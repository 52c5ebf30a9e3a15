// @vitest-environment jsdom
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../content/base/hash.ts';
import { LMS_FORMS, type LmsForm } from '../../../../content/attempt/hand-out-form.ts';
import { toScormPackage } from '../../../../content/files/scorm-package.ts';
import { hostileText } from '../../../builders/hostile-text.ts';
import { checkManifest } from '../../../builders/importers/scorm-manifest.ts';

const PAGE = '<!doctype html><title>A lesson</title>';
const packOf = (form: LmsForm, title: string) => {
  const files = unzipSync(toScormPackage({ form, title, hash: hashOf('a page'), page: PAGE }));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
};

/** A manifest by the rules of Moodle's importer (mod/scorm/datamodels/scormlib.php, `scorm_get_manifest`). */
function readManifest(xml: string) {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  const wrong = parsed.querySelector('parsererror');
  if (wrong !== null) throw new Error(wrong.textContent);
  const version = parsed.querySelector('metadata > schemaversion')?.textContent ?? '';
  const item = parsed.querySelector('organizations > organization > item');
  const resource = Array.from(parsed.querySelectorAll('resources > resource')).find(
    (one) => one.getAttribute('identifier') === item?.getAttribute('identifierref'),
  );
  const types = Array.from(resource?.attributes ?? []).filter(
    ({ localName }) => localName.toLowerCase() === 'scormtype',
  );
  return {
    played: /^1\.2$/.test(version) ? 'scorm-1.2' : /^2004 (3rd|4th) Edition$/.test(version) ? 'scorm-2004' : null,
    identifier: parsed.documentElement.getAttribute('identifier') ?? '',
    title: item?.querySelector('title')?.textContent ?? '',
    launches: resource?.getAttribute('href') ?? '',
    types: types.map(({ value }) => value),
  };
}

describe.each(LMS_FORMS)('toScormPackage for %s', (form) => {
  it('is a zip with a manifest at its top, which launches the page as the only object', () => {
    const files = packOf(form, 'A lesson');
    expect(Object.keys(files)).toEqual(['imsmanifest.xml', 'index.html']);
    expect(files['index.html']).toBe(PAGE);
    expect(readManifest(files['imsmanifest.xml'] ?? '')).toMatchObject({
      ...{ played: form, title: 'A lesson', launches: 'index.html', types: ['sco'] },
    });
  });

  it('has a manifest as the schemas of the standard want it, whatever the title is', async () => {
    const titles = ['A lesson', ']]></title><x>&amp; </script>', 'درس عن الأخبار', '\u202e', 'x'.repeat(300)];
    for (const title of titles) {
      expect([title, await checkManifest(packOf(form, title)['imsmanifest.xml'] ?? '', form)]).toEqual([title, []]);
    }
    // The schemas would find a fault.
    const broken = (packOf(form, 'A lesson')['imsmanifest.xml'] ?? '').replace(/identifierref/, 'identifierrref');
    expect(await checkManifest(broken, form)).not.toEqual([]);
  });

  it('is well-formed, and shows the title exactly as in the lesson', () => {
    fc.assert(
      fc.property(
        hostileText.filter((text) => text !== ''),
        (title) => {
          const read = readManifest(packOf(form, title)['imsmanifest.xml'] ?? '');
          expect(read.launches).toBe('index.html');
          expect(read.title.length).toBeGreaterThan(0);
          expect(read.identifier).toMatch(/^claimsort-[0-9a-f]{16}$/);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives the same bytes for the same page', () => {
    const made = { form, title: 'A lesson', hash: hashOf('a page'), page: PAGE };
    expect(toScormPackage(made)).toEqual(toScormPackage(made));
  });
});
