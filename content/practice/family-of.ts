import type { BankFamilyId } from '../bank/families.ts';
import type { KeyEntry } from '../lesson/format.ts';
import { isDefensible } from '../lesson/credit.ts';
import type { Technique } from '../lesson/technique.ts';

/** The parts of a key entry that determine its family; entries of lessons and of passages both have them. */
export type FamilyMarks = Pick<KeyEntry, 'label' | 'credits' | 'source' | 'techniques' | 'cues'>;

/** Publications that report a finding, and lists that a number is taken from; any other document is a record. */
const STUDY = /\b(study|studies|survey|trial|report|research|experiment|tests?|paper|poll|analysis)\b/iu;
const LIST =
  /\b(table|log|register|meter|gauge|counter|accounts?|sheets?|data|figures?|statistics|gazette|ledger|census|payments|till list|line \d+)\b/iu;

const NO_SOURCE: NonNullable<KeyEntry['source']> = { kind: 'none', name: null, chain: [] };

/** Techniques that suggest a source without having one. */
const SOURCE_LIKE: readonly Technique[] = ['x-common-knowledge', 'Appeal_to_Authority', 'Appeal_to_Popularity'];

/**
 * The family of the practice bank that a claim belongs to, according to its key entry: first by the label, then by the
 * kind of source for evidence and attribution, and by the techniques for rhetoric. It is the family to practise after
 * the claim was missed. If the entry does not determine it, the most basic family of the label is used, so that every
 * entry has one.
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
  // A public statement can itself be looked up; the key shows that by giving evidence half a point.
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
    // The origin is not named, but the one who passes it on is.
    case 'unnamed-reports':
      return source.chain.length > 0 ? 'named-outlet' : 'unnamed-reports';
    case 'none':
      return 'unnamed-reports';
  }
}

function familyOfRhetoric({ techniques, cues, source = NO_SOURCE }: FamilyMarks): BankFamilyId {
  // Footage that cannot be found is not evidence; the key still records that footage is mentioned.
  if (source.kind === 'footage') return 'unfindable-footage';
  const has = (...names: readonly Technique[]) => techniques.some(({ name }) => names.includes(name));
  if (has('x-topic-sentence')) return 'topic-sentence';
  if (has(...SOURCE_LIKE)) return 'empty-source';
  // The deciding words of a bare assertion either belong to another technique or sound like a source.
  if (techniques[0]?.name === 'x-bare-assertion') {
    const others = techniques.slice(1);
    const sounds = cues.some((cue) => !others.some(({ words }) => words.exact.includes(cue.exact)));
    return sounds ? 'empty-source' : 'bare-assertion';
  }
  return techniques.length === 0 ? 'bare-assertion' : 'loaded-words';
}
