import { type BankFamilyId, BANK_FAMILY_IDS, labelOf } from '../bank/families.ts';
import { err, ok } from '../base/result.ts';
import type { ClaimId } from '../lesson/format.ts';
import { type Label, LABELS } from '../lesson/label.ts';
import { locateQuote } from '../lesson/locate-quote.ts';
import type { Draft, DraftClaim, KeyInMaking, ReaderAnswer } from './draft.ts';
import type { EditOf } from './edit.ts';
import { changeKey, withLabel } from './edit-key.ts';
import { MAX_CUES, MAX_READERS } from './limits.ts';
import { type Edited, takeIds, wordsOfClaim } from './parts.ts';

/** Adds a person or class that sorted the claims. */
export function addReader(draft: Draft, { reader }: EditOf<'add-reader'>): Edited {
  if (draft.readers.length >= MAX_READERS) return err('too-many');
  const { ids, next } = takeIds(draft, 'k', 1);
  return ok({ ...next, readers: [...draft.readers, { ...reader, id: ids[0] ?? '' }] });
}

export function removeReader(draft: Draft, { reader }: EditOf<'remove-reader'>): Edited {
  const readers = draft.readers.filter(({ id }) => id !== reader);
  return readers.length === draft.readers.length ? err('reader-unknown') : ok({ ...draft, readers });
}

/** Each reader's answer on a claim, by the reader's id; ignores answers to different words. */
function answersTo(draft: Draft, claim: DraftClaim): ReadonlyMap<string, ReaderAnswer> {
  const words = wordsOfClaim(draft, claim);
  return new Map(
    draft.readers.flatMap(({ id, answers }) => {
      const answer = answers.find((one) => one.claim === claim.id && one.words === words);
      return answer === undefined ? [] : [[id, answer] as const];
    }),
  );
}

/** An answer with its reader's id. */
export interface GivenAnswer {
  readonly reader: string;
  readonly answer: ReaderAnswer;
}

/** The readers' answers on each claim in its current words, in the order of the readers. */
export function indexAnswers(draft: Draft): ReadonlyMap<ClaimId, readonly GivenAnswer[]> {
  if (draft.readers.length === 0) return new Map();
  const texts = new Map(draft.blocks.map(({ id, text }) => [id, text]));
  const words = new Map(draft.claims.map(({ id, block, start, end }) => [id, texts.get(block)?.slice(start, end)]));
  const given = new Map<ClaimId, GivenAnswer[]>();
  for (const { id, answers } of draft.readers) {
    for (const answer of answers) {
      if (words.get(answer.claim) !== answer.words) continue;
      const before = given.get(answer.claim);
      if (before === undefined) given.set(answer.claim, [{ reader: id, answer }]);
      else before.push({ reader: id, answer });
    }
  }
  return given;
}

/** The labels that readers gave a claim instead of `label`, each once, in the order of the labels. */
function labelsAgainst(draft: Draft, claim: DraftClaim, label: Label): readonly Label[] {
  const given = new Set([...answersTo(draft, claim).values()].map((answer) => answer.label));
  return LABELS.filter((one) => one !== label && given.has(one));
}

/** Resolves a disagreement with readers. */
export function settle(draft: Draft, { claim: id, as }: EditOf<'settle'>): Edited {
  return changeKey(draft, id, (key, claim, text) => {
    const { label } = key;
    if (label === null) return err('no-label');
    switch (as.how) {
      case 'keep-mine':
        return ok({ ...key, settled: { how: 'mine', label, against: [...labelsAgainst(draft, claim, label)] } });
      case 'contested': {
        if (as.label === label) return err('own-label');
        const credits = { ...key.credits, [as.label]: as.credit };
        const against = [...labelsAgainst(draft, claim, label)];
        return ok({ ...key, credits, whyContested: as.why, settled: { how: 'contested', label, against } });
      }
      case 'take-theirs': {
        const answer = answersTo(draft, claim).get(as.reader);
        if (answer === undefined) return err('not-sorted-by-reader');
        const against = [...labelsAgainst(draft, claim, answer.label)];
        const taken = takeAnswer(key, answer, claim, text);
        return ok({ ...taken, settled: { how: 'theirs', label: answer.label, against } });
      }
    }
  });
}

/** The key with a reader's label, and with the words and family of that reader. */
function takeAnswer(key: KeyInMaking, answer: ReaderAnswer, { start, end }: DraftClaim, text: string): KeyInMaking {
  const relabelled = withLabel(key, answer.label);
  const cues =
    answer.cues?.flatMap((quote) => {
      const span = locateQuote(text.slice(start, end), quote);
      return span.ok ? [{ start: start + span.value.start, end: start + span.value.end }] : [];
    }) ?? relabelled.cues;
  const family = isFamilyOf(answer.family, answer.label) ? answer.family : relabelled.family;
  return { ...relabelled, cues: cues?.slice(0, MAX_CUES) ?? null, family };
}

function isFamilyOf(family: string | null, label: Label): family is BankFamilyId {
  const known = BANK_FAMILY_IDS.find((id) => id === family);
  return known !== undefined && labelOf(known) === label;
}
