import type { BankFamilyId } from '../bank/families.ts';
import type { KeyEntry } from '../lesson/format.ts';
import { isDefensible } from '../lesson/credit.ts';
import type { Technique } from '../lesson/technique.ts';

/** What of a key entry tells its family; a lesson's entry has it, and a passage's. */
export type FamilyMarks = Pick<KeyEntry, 'label' | 'credits' | 'source' | 'techniques' | 'cues'>;

/** Papers that say what somebody found out, and lists that a number is taken from; any other paper is a record. */
const STUDY = /\b(study|studies|survey|trial|report|research|experiment|tests?|paper|poll|analysis)\b/iu;
const LIST =
  /\b(table|log|register|meter|gauge|counter|accounts?|sheets?|data|figures?|statistics|gazette|ledger|census|payments|till list|line \d+)\b/iu;

const NO_SOURCE: NonNullable<KeyEntry['source']> = { kind: 'none', name: null, chain: [] };

/** Techniques that borrow the air of a source. */
const SOURCE_LIKE: readonly Technique[] = ['x-common-knowledge', 'Appeal_to_Authority', 'Appeal_to_Popularity'];

/**
 * The family of the practice bank that a claim belongs to, by what its key entry says: the label first, then the kind of
 * source for evidence and attribution, and the techniques for rhetoric. It is the family to practise after the claim was
 * missed. Where an entry leaves it open, the plainest family of the label stands in, so that every entry has one.
 */
export function familyOf(entry: FamilyMarks): BankFamilyId {
  switch (entry.label) {
    case 'evidence':
      return familyOfEvidence(entry);
    case 'attribution':
      return familyOfAttribution(entry);
    case 'rhetoric':
      return familyOfRhetoric(entry);
  }
}

function familyOfEvidence(entry: FamilyMarks): BankFamilyId {
  const { kind, name } = entry.source ?? NO_SOURCE;
  if (kind === 'footage') return 'identified-footage';
  if (name !== null && STUDY.test(name)) return 'named-study';
  return name !== null && LIST.test(name) ? 'traceable-figure' : 'public-record';
}

function familyOfAttribution({ source = NO_SOURCE, credits }: FamilyMarks): BankFamilyId {
  // That it was said in public can itself be looked up, which the key tells by giving evidence half a point.
  if (isDefensible(credits.evidence) && source.kind !== 'unnamed-reports') return 'public-promise';
  switch (source.kind) {
    case 'named-person':
      return 'named-person';
    case 'named-organisation':
    case 'document':
    case 'footage':
      return 'named-outlet';
    case 'unnamed-official':
    case 'group':
      return 'unnamed-official';
    // Nobody is named, but whoever passes it on is.
    case 'unnamed-reports':
      return source.chain.length > 0 ? 'named-outlet' : 'unnamed-reports';
    case 'none':
      return 'unnamed-reports';
  }
}

function familyOfRhetoric({ techniques, cues, source = NO_SOURCE }: FamilyMarks): BankFamilyId {
  // A film that nobody could find is no evidence; the key still says that one is spoken of.
  if (source.kind === 'footage') return 'unfindable-footage';
  const has = (...names: readonly Technique[]) => techniques.some(({ name }) => names.includes(name));
  if (has('x-topic-sentence')) return 'topic-sentence';
  if (has(...SOURCE_LIKE)) return 'empty-source';
  // Words that decide in a bare assertion either belong to another technique, or sound like a source.
  if (techniques[0]?.name === 'x-bare-assertion') {
    const others = techniques.slice(1);
    const sounds = cues.some((cue) => !others.some(({ words }) => words.exact.includes(cue.exact)));
    return sounds ? 'empty-source' : 'bare-assertion';
  }
  return techniques.length === 0 ? 'bare-assertion' : 'loaded-words';
}
