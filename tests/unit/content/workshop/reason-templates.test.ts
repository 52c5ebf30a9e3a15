import { describe, expect, it } from 'vitest';
import { BANK_FAMILY_IDS, labelOf } from '../../../../content/bank/families.ts';
import type { Draft } from '../../../../content/draft/draft.ts';
import { applyEdit } from '../../../../content/draft/apply-edit.ts';
import type { Edit } from '../../../../content/draft/edit.ts';
import { type Label, LABELS } from '../../../../content/lesson/label.ts';
import {
  checkGivesAway,
  checkRationaleGrade,
  checkRationaleLength,
} from '../../../../content/lint/check-rationales.ts';
import { claimsOfLesson } from '../../../../content/lint/marked-claim.ts';
import { reasonOf, sourceOf } from '../../../../content/workshop/fill-in.ts';
import { toLesson } from '../../../../content/workshop/to-lesson.ts';
import { markedDraft } from '../../../builders/draft.ts';

const MAYOR = 'Mayor Ilse Dorn told reporters that it was unsafe.';

const apply = (draft: Draft, ...edits: readonly Edit[]): Draft =>
  edits.reduce((before, edit) => {
    const edited = applyEdit(before, edit);
    if (!edited.ok) throw new Error(`${edit.kind}: ${edited.error}`);
    return edited.value;
  }, draft);

const marked = markedDraft('The old bridge is closed.', MAYOR);
const [other, claim] = marked.claims;
if (other === undefined || claim === undefined) throw new Error('Two claims were marked.');

const keyed = (label: Label, family: (typeof BANK_FAMILY_IDS)[number] | null, cue: string | null): Draft => {
  const start = claim.start + MAYOR.indexOf(cue ?? '');
  return apply(
    marked,
    { kind: 'set-label', claim: claim.id, label },
    ...(family === null ? [] : [{ kind: 'set-family', claim: claim.id, family } as const]),
    { kind: 'set-cues', claim: claim.id, cues: cue === null ? [] : [{ start, end: start + cue.length }] },
  );
};
const claimIn = (draft: Draft) => draft.claims[1] ?? claim;

describe('the templates of reasons', () => {
  const cases = [
    ...LABELS.map((label) => ({ name: label, label, family: null })),
    ...BANK_FAMILY_IDS.map((family) => ({ name: family, label: labelOf(family), family })),
  ];

  it.each(cases)('of $name keep to the rules for reasons, with a cue and without', ({ label, family }) => {
    for (const cue of [null, 'told', 'Mayor Ilse Dorn told', MAYOR.slice(0, -1)]) {
      const draft = keyed(label, family, cue);
      const file = toLesson(draft, { lesson: 1, key: 1 });
      const claims = claimsOfLesson('', file);
      const written = claims.filter(({ claimId }) => claimId === claim.id);
      for (const one of LABELS) {
        const reason = reasonOf(draft, claimIn(draft), one);
        expect(reason).toMatch(/^[A-Z].*[.]$/u);
        expect(reason).not.toMatch(/[{}|]/u);
        if (reason.includes('“')) expect(reason).toContain(`“${cue ?? 'no cue'}”`);
      }
      expect([...written.flatMap(checkRationaleLength), ...checkGivesAway(claims)]).toEqual([]);
      // A quoted cue has the words that it has.
      if (cue === null || cue === 'told') expect(written.flatMap(checkRationaleGrade)).toEqual([]);
    }
  });

  it('name the source in the cue, without its verb', () => {
    const draft = keyed('attribution', 'named-person', 'Mayor Ilse Dorn told reporters that');
    expect(sourceOf(draft, claimIn(draft))).toEqual({ kind: 'named-person', name: 'Mayor Ilse Dorn', chain: [] });
    expect(reasonOf(draft, claimIn(draft), 'evidence')).toContain('without trusting Mayor Ilse Dorn.');
  });

  it('give way to what the author writes, and are empty in another language', () => {
    const draft = keyed('attribution', 'named-person', 'told');
    const own = apply(draft, { kind: 'set-reason', claim: claim.id, label: 'rhetoric', text: 'My own.' });
    expect(reasonOf(own, claimIn(own), 'rhetoric')).toBe('My own.');
    expect(reasonOf(own, claimIn(own), 'evidence')).toBe(reasonOf(draft, claimIn(draft), 'evidence'));
    const german = apply(own, { kind: 'set-details', changes: { language: 'de' } });
    expect(LABELS.map((label) => reasonOf(german, claimIn(german), label))).toEqual(['', '', 'My own.']);
  });
});
