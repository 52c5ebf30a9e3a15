import { assertNever } from '../base/assert-never.ts';
import type { BankFamilyId } from '../bank/families.ts';
import type { Draft, DraftClaim, KeyInMaking } from '../draft/draft.ts';
import { textOf } from '../draft/parts.ts';
import type { KeyEntry } from '../lesson/format.ts';
import type { Label } from '../lesson/label.ts';
import type { Span } from '../lesson/locate-quote.ts';
import type { SourceKind } from '../lesson/source-kind.ts';
import { VERBS_OF_SAYING, VERBS_THAT_MAY_SAY } from '../lint/word-lists.ts';
import { cutsLetter } from '../lesson/make-quote.ts';
import { isEnglish } from './is-english.ts';
import { TEMPLATES_OF_FAMILIES, TEMPLATES_OF_LABELS } from './reason-templates.ts';

type Source = NonNullable<KeyEntry['source']>;
type Techniques = NonNullable<KeyInMaking['techniques']>;

/** The deciding words, in the order of the text; empty if the author marked none. */
const cuesOf = (draft: Draft, { block, key }: DraftClaim): readonly string[] => {
  const text = textOf(draft, block);
  return (key.cues ?? []).map(({ start, end }) => text.slice(start, end));
};

/** The longest cue that a reason quotes, in UTF-16 units: enough to find it in the text, not to repeat it all. */
const MAX_QUOTED = 80;

/**
 * Why a label is right or wrong for a claim, in the author's words or else from the template of its kind; empty while
 * the claim has no label, and for a non-English article without the author's own reason.
 */
export function reasonOf(draft: Draft, claim: DraftClaim, label: Label): string {
  const { key } = claim;
  const own = key.reasons[label];
  if (own !== null) return own;
  if (key.label === null || !isEnglish(draft.details.language)) return '';
  const template = key.family === null ? TEMPLATES_OF_LABELS[key.label] : TEMPLATES_OF_FAMILIES[key.family];
  const cues = cuesOf(draft, claim).map((cue) => `“${shorten(cue)}”`);
  const name = sourceOf(draft, claim)?.name ?? null;
  return template[label].flatMap((sentence) => fillSlots(sentence, cues, name) ?? []).join(' ');
}

function fillSlots(sentence: string, cues: readonly string[], name: string | null): string | null {
  if (sentence.includes('{cue}') && cues.length === 0) return null;
  return sentence
    .replace('{cue}', () => cues.slice(0, 2).join(' and '))
    .replace(/\{source\|([^}]*)\}/u, (_, otherwise: string) => (name === null ? otherwise : shorten(name)));
}

function shorten(words: string): string {
  // Nested quotation marks would end the quotation.
  const plain = words.replace(/["“”]/gu, '').trim();
  if (plain.length <= MAX_QUOTED) return plain;
  return `${plain.slice(0, cutsLetter(plain, MAX_QUOTED) ? MAX_QUOTED - 1 : MAX_QUOTED).trimEnd()} …`;
}

/** Whether all reasons of a claim are from its template, none the author's own. */
export const isTemplate = ({ key }: DraftClaim): boolean =>
  Object.values(key.reasons).every((reason) => reason === null);

const KIND_OF_FAMILY: Readonly<Record<BankFamilyId, SourceKind>> = {
  'named-study': 'document',
  'public-record': 'document',
  'identified-footage': 'footage',
  'traceable-figure': 'document',
  'named-person': 'named-person',
  'named-outlet': 'named-organisation',
  'unnamed-official': 'unnamed-official',
  'unnamed-reports': 'unnamed-reports',
  'public-promise': 'named-person',
  'bare-assertion': 'none',
  'topic-sentence': 'none',
  'loaded-words': 'none',
  'empty-source': 'none',
  'unfindable-footage': 'footage',
};

const KIND_OF_LABEL: Readonly<Record<Label, SourceKind>> = {
  evidence: 'document',
  attribution: 'group',
  rhetoric: 'none',
};

/**
 * The source of a claim: the person or document that it rests on, as set by the author, or else derived from its kind,
 * with the name in the cue. null if the author marked no deciding words, so that the key has no source either.
 */
export function sourceOf(draft: Draft, claim: DraftClaim): Source | null {
  const { source, label, family, cues } = claim.key;
  if (source !== null || label === null || (cues === null && family === null)) return source;
  const kind = family === null ? KIND_OF_LABEL[label] : KIND_OF_FAMILY[family];
  if (kind === 'none' || kind === 'unnamed-reports') return { kind, name: null, chain: [] };
  const name = nameIn(cuesOf(draft, claim), label, draft.details.language).slice(0, 200);
  return { kind, name: name === '' ? null : name, chain: [] };
}

const SAYING: ReadonlySet<string> = new Set(
  [...VERBS_OF_SAYING, ...VERBS_THAT_MAY_SAY].flatMap((forms) => forms.split(' ')),
);
/** Words that connect a source with its statement; at the ends of a cue they are not part of a name. */
const JOINING: ReadonlySet<string> = new Set(
  'according to by from as that has have had is was were are told reporters on in a statement also he she they it'.split(
    ' ',
  ),
);

/** The source's name in the deciding words, without the verbs and prepositions at its ends. English only. */
function nameIn(cues: readonly string[], label: Label, language: string): string {
  if (label !== 'attribution' || !isEnglish(language)) return cues[0] ?? '';
  for (const cue of cues) {
    const words = cue.split(/\s+/u);
    const isOutside = (word: string | undefined): boolean => {
      const plain = word?.toLowerCase().replace(/[^\p{L}’'-]/gu, '') ?? '';
      return SAYING.has(plain) || JOINING.has(plain);
    };
    let [first, last] = [0, words.length];
    while (first < last && isOutside(words[first])) first += 1;
    while (last > first && isOutside(words[last - 1])) last -= 1;
    const name = words
      .slice(first, last)
      .join(' ')
      .replace(/^[\s,:;“”"]+|[\s,:;.“”"]+$/gu, '');
    if (name !== '') return name;
  }
  return '';
}

/** The techniques of a claim, as set by the author, or else derived from its kind; spans of the block's text. */
export function techniquesOf({ key, start, end }: DraftClaim): Techniques {
  if (key.techniques !== null) return key.techniques;
  const whole: Span = { start, end };
  const { family } = key;
  switch (family) {
    case 'bare-assertion':
    case 'empty-source':
    case 'unfindable-footage':
      return [{ name: 'x-bare-assertion', ...whole }];
    case 'topic-sentence':
      return [{ name: 'x-topic-sentence', ...whole }];
    case 'loaded-words':
      return (key.cues ?? []).map((cue) => ({ name: 'Loaded_Language', ...cue }));
    case 'named-study':
    case 'public-record':
    case 'identified-footage':
    case 'traceable-figure':
    case 'named-person':
    case 'named-outlet':
    case 'unnamed-official':
    case 'unnamed-reports':
    case 'public-promise':
    case null:
      return [];
    default:
      return assertNever(family);
  }
}
