import type { Draft, DraftClaim } from '../../content/draft/draft.ts';
import { WITHOUT_CLAIMS } from '../../content/draft/edit-blocks.ts';
import { EMPTY_KEY, textOf } from '../../content/draft/parts.ts';
import { splitWords, wordsInSpans } from '../../content/lesson/words.ts';
import { blockUnits } from '../../content/workshop/block-units.ts';
import { likelyCues } from '../../content/workshop/hints.ts';
import { clauseStep, wordStep } from '../../content/workshop/segments.ts';

/** The keys of one claim, as Playwright calls them. */
export interface ClaimKeys {
  /** From where the focus is after the claim before, to the claim as it is. */
  readonly mark: readonly string[];
  /** From the claim on the screen to the next one, without free text. */
  readonly key: readonly string[];
  /** Of these, the presses that move its ends: 0 for a claim that is a sentence. */
  readonly moved: number;
}

const LABEL_KEYS = { evidence: '1', attribution: '2', rhetoric: '3' } as const;

const times = (count: number, press: string): readonly string[] => Array<string>(Math.max(0, count)).fill(press);

/**
 * The keys by which a teacher makes the claims and the key of `whole` from its bare text: sentences with the arrow keys, the
 * space bar, ends by words; then label, words, kind, Enter. The focus is on the first sentence to begin with.
 */
export function planKeys(whole: Draft): readonly ClaimKeys[] {
  const { language } = whole.details;
  const markable = whole.blocks.filter(({ kind }) => !WITHOUT_CLAIMS.includes(kind));
  const places = new Map(markable.map(({ id }, at) => [id, at]));
  const ordered = whole.claims.toSorted(
    (one, other) => (places.get(one.block) ?? 0) - (places.get(other.block) ?? 0) || one.start - other.start,
  );
  let marked: readonly DraftClaim[] = [];
  const stretches = () =>
    markable.flatMap(({ id, text }) =>
      blockUnits(
        text,
        language,
        marked.filter(({ block }) => block === id).toSorted((one, other) => one.start - other.start),
      ).map((unit) => ({ ...unit, block: id })),
    );
  let here = { block: markable[0]?.id, start: stretches()[0]?.start ?? 0 };

  return ordered.map((claim) => {
    const all = stretches();
    const from = all.findIndex(({ block, start }) => block === here.block && start === here.start);
    const to = all.findIndex(
      ({ block, kind, start, end }) =>
        kind === 'sentence' && block === claim.block && start <= claim.start && claim.start < end,
    );
    const unit = all[to];
    if (unit === undefined || from === -1) throw new Error(`Nothing can be marked at ${claim.id}.`);
    const text = textOf(whole, claim.block);
    const moves = [
      ...pressesTo(text, language, 'end', unit.end, claim.end),
      ...pressesTo(text, language, 'start', unit.start, claim.start),
    ];
    marked = [...marked, { ...claim, key: EMPTY_KEY }];
    here = { block: claim.block, start: claim.start };
    return {
      mark: [...times(to - from, 'ArrowDown'), ...times(from - to, 'ArrowUp'), ' ', ...moves],
      key: keysOfKey(whole, claim, text),
      moved: moves.length,
    };
  });
}

/** The presses that move an end: by parts of the sentence as far as they lead, then by words. */
function pressesTo(text: string, language: string, which: 'start' | 'end', from: number, to: number) {
  const by = to > from ? 1 : -1;
  const presses: string[] = [];
  const held = which === 'start' ? 'Alt+Shift' : 'Shift';
  for (let at = from; at !== to;) {
    const step = { which, from: at, by } as const;
    const clause = clauseStep(text, language, step);
    const isTooFar = clause === null || (clause - to) * by > 0;
    const next = isTooFar ? wordStep(text, language, step) : clause;
    if (next === null || (next - to) * by > 0) throw new Error(`No key leads to “${text.slice(from, to)}”.`);
    presses.push(`${held}+Arrow${isTooFar ? (by === 1 ? 'Right' : 'Left') : by === 1 ? 'Down' : 'Up'}`);
    at = next;
  }
  return presses;
}

function keysOfKey(whole: Draft, claim: DraftClaim, text: string): readonly string[] {
  const { label, cues } = claim.key;
  if (label === null) throw new Error(`${claim.id} has no label.`);
  const words = splitWords(text.slice(claim.start, claim.end), whole.details.language);
  const within = (spans: readonly { readonly start: number; readonly end: number }[]) =>
    wordsInSpans(
      words,
      spans.map(({ start, end }) => ({ start: start - claim.start, end: end - claim.start })),
    );
  const wanted = within(cues ?? []);
  // The label brings the focus to the first word that is underlined.
  let at = within(likelyCues(whole, { ...claim, key: { ...claim.key, cues: null } }))[0] ?? 0;
  const presses: string[] = wanted.length === 0 ? ['0'] : [];
  for (const [place, word] of wanted.entries()) {
    if (place > 0 && wanted[place - 1] === word - 1) presses.push('Shift+ArrowRight');
    else {
      const ways = [
        [...times(word - at, 'ArrowRight'), ...times(at - word, 'ArrowLeft')],
        ['Home', ...times(word, 'ArrowRight')],
        ['End', ...times(words.length - 1 - word, 'ArrowLeft')],
      ];
      presses.push(...(ways.toSorted((one, other) => one.length - other.length)[0] ?? []));
      // A run is marked by Shift with the arrow, its first word with it.
      if (wanted[place + 1] !== word + 1) presses.push(' ');
    }
    at = word;
  }
  return [LABEL_KEYS[label], ...presses, '4', 'Enter'];
}
