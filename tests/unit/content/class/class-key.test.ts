import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toClassKey, toReleasedKey } from '../../../../content/class/class-key.ts';
import type { KeyOverride } from '../../../../content/class/fold-class.ts';
import { checkLessonFile } from '../../../../content/lesson/check-lesson.ts';
import { CREDITS } from '../../../../content/lesson/credit.ts';
import { type Label, LABELS } from '../../../../content/lesson/label.ts';
import { parseLessonFile } from '../../../../content/lesson/parse-lesson.ts';
import { toLessonFile } from '../../../../content/lesson/to-lesson-file.ts';
import { change } from '../../../builders/class-report.ts';
import { claimId } from '../../../builders/ids.ts';
import { CANARY, lessonFile } from '../../../builders/lesson-file.ts';

const { lesson, key } = lessonFile({
  claims: ['rhetoric', 'evidence', { label: 'attribution', also: { rhetoric: 0.5 } }],
  keyRevision: 3,
});
const WORDS = { changed: 'Your teacher changed this answer.', contested: 'More than one answer is accepted.' };
const entryBy = (...changes: readonly KeyOverride[]) => {
  const entry = toClassKey(key.entries, changes).get(changes[0]?.claim ?? claimId('c1'))?.entry;
  if (entry === undefined) throw new Error('The claim is in the key.');
  return entry;
};
const release = (changes: readonly KeyOverride[], steps = changes.length) =>
  toReleasedKey(key, { changes, steps, words: WORDS });

describe('toClassKey', () => {
  it('leaves an entry as it is where nothing was changed', () => {
    expect(
      [...toClassKey(key.entries, [change('c1', 'evidence')]).values()].map(({ entry }) => entry).slice(1),
    ).toEqual(key.entries.slice(1));
  });

  it('keeps no reason, no words and no family of the old label', () => {
    const entry = entryBy(change('c1', 'evidence', {}, 'A report is named.'));
    expect(entry).toMatchObject({ label: 'evidence', cues: [], whyContested: null });
    expect(entry.rationales).toEqual({ evidence: 'A report is named.' });
    expect(entryBy(change('c1', 'evidence')).rationales).toEqual({});
  });

  it('keeps neither the source of the old label nor how to look it up, whichever way the label changes', () => {
    for (const { claim, label: own } of key.entries) {
      for (const label of LABELS.filter((one) => one !== own)) {
        const entry = entryBy(change(claim, label));
        expect(entry).not.toHaveProperty('source');
        expect(entry).not.toHaveProperty('lookUp');
      }
      expect(entryBy(change(claim, own, {}, 'Another reason.'))).toHaveProperty('source');
    }
  });

  it('keeps the reason of the same label, and takes away what argued against one that can now be defended', () => {
    const entry = entryBy(change('c2', 'evidence', { rhetoric: 0.5 }, 'Both can be said.'));
    expect(entry.rationales).toEqual({ evidence: `${CANARY} e`, attribution: `${CANARY} a` });
    expect(entry).toMatchObject({ whyContested: 'Both can be said.', cues: [{ exact: 'number 2' }] });
  });

  it('keeps what argued against a label that earns no more than before, debatable or not', () => {
    // Rhetoric earned a half before, and does now: the reason against it still stands.
    const same = entryBy(change('c3', 'attribution', { rhetoric: 0.5, evidence: 0.5 }, 'Three can be said.'));
    expect(same.rationales).toEqual({ attribution: `${CANARY} a`, rhetoric: `${CANARY} r` });
    const more = entryBy(change('c3', 'attribution', { rhetoric: 1 }));
    expect(more.rationales).toEqual({ evidence: `${CANARY} e`, attribution: `${CANARY} a` });
    expect(more.whyContested).toBe(`${CANARY} contested`);
  });

  it('has no reason where the lesson gave none', () => {
    const bare = key.entries.map((entry) => ({ ...entry, rationales: { evidence: `${CANARY} e` } }));
    const changed = toClassKey(bare, [change('c2', 'evidence', { rhetoric: 0.5 })]).get(claimId('c2'));
    expect(changed?.entry.rationales).toStrictEqual({ evidence: `${CANARY} e` });
  });

  it('takes the teacher’s reason for the label where nothing else can be defended any more', () => {
    const entry = entryBy(change('c3', 'attribution', {}, 'Somebody is named.'));
    expect(entry).toMatchObject({ whyContested: null, rationales: { attribution: 'Somebody is named.' } });
  });
});

describe('toReleasedKey', () => {
  it('is the lesson’s own key where nothing is changed', () => {
    expect(release([], 4)).toBe(key);
  });

  it('rises above the lesson’s own revision with each change', () => {
    expect(release([change('c1', 'evidence')], 5).revision).toBe(8);
  });

  it('says in neutral words what the teacher gave no reason for', () => {
    const [first] = release([change('c1', 'evidence', { rhetoric: 0.5 })]).entries;
    expect(first).toMatchObject({ rationales: { evidence: WORDS.changed }, whyContested: WORDS.contested });
  });

  it('says nothing of its own where the teacher changed nothing, not even where the lesson gives no reason', () => {
    const bare = { ...key, entries: key.entries.map((entry) => ({ ...entry, rationales: {} })) };
    const released = toReleasedKey(bare, { changes: [change('c1', 'evidence')], steps: 1, words: WORDS });
    expect(released.entries.map(({ rationales }) => rationales)).toEqual([{ evidence: WORDS.changed }, {}, {}]);
    expect(released.entries.slice(1)).toEqual(bare.entries.slice(1));
  });

  it('opens as a sound lesson on another computer, whatever the teacher changed', () => {
    const credit = fc.constantFrom(...CREDITS);
    const anyChange = (claim: string) =>
      fc
        .record({
          label: fc.constantFrom(...LABELS),
          credits: fc.record({ evidence: credit, attribution: credit, rhetoric: credit }),
          reason: fc.option(fc.constantFrom('Why.', 'A longer reason, in two sentences. This is the second.')),
        })
        .map(({ label, credits, reason }): KeyOverride => ({
          ...{ claim: claimId(claim), label, reason },
          credits: { ...credits, [label]: 1 },
        }));
    const some = fc.tuple(anyChange('c1'), anyChange('c2'), anyChange('c3')).chain((all) => fc.subarray(all));
    fc.assert(
      fc.property(some, (changes) => {
        const file = toLessonFile({ lesson, key: release(changes) });
        expect(checkLessonFile(file)).toEqual([]);
        const opened = parseLessonFile(JSON.stringify(file));
        if (!opened.ok) throw new Error(JSON.stringify(opened.error));
        for (const { claim, label, credits, reason } of changes) {
          const entry = opened.value.key?.entries.find((one) => one.claim === claim);
          const own = key.entries.find((one) => one.claim === claim);
          expect(entry).toMatchObject({ label, credits });
          expect(entry?.source === undefined).toBe(label !== own?.label);
          if (label !== own?.label) expect(entry?.rationales).toEqual({ [label]: reason ?? WORDS.changed });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never has the reason of one label under another', () => {
    const texts: Readonly<Record<Label, string>> = { evidence: 'e', attribution: 'a', rhetoric: 'r' };
    for (const label of LABELS.filter((one) => one !== 'rhetoric')) {
      expect(JSON.stringify(release([change('c1', label)]).entries[0])).not.toContain(`${CANARY} ${texts.rhetoric}`);
    }
  });
});
