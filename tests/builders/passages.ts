import {
  BANK_FAMILY_IDS,
  type BankFamilyId,
  labelOf,
  PASSAGE_LEVELS,
  type PassageLevel,
} from '../../content/bank/families.ts';
import { type Passage, passageFileSchema } from '../../content/bank/format.ts';

/** A passage that the schema accepts; `also` gives half a point to another label. */
export function passage(family: BankFamilyId, level: PassageLevel, n: number): Passage {
  const label = labelOf(family);
  const text = `Story ${String(n)} of ${family} at ${level}.`;
  const credits = { evidence: 0, attribution: 0, rhetoric: 0, [label]: 1 };
  const [made] = passageFileSchema.parse({
    format: 'claimsort-passages',
    version: 1,
    passages: [
      {
        ...{ id: `p-${String(BANK_FAMILY_IDS.indexOf(family))}-${String(PASSAGE_LEVELS.indexOf(level))}-${String(n)}` },
        ...{ family, level, text, quote: { exact: text } },
        entry: {
          ...{ label, credits, cues: [], techniques: [], lookUp: 'Look it up.', whyContested: null },
          rationales: { evidence: 'One reason.', attribution: 'Another reason.', rhetoric: 'A third reason.' },
          source: { kind: 'none', name: null, chain: [] },
        },
      },
    ],
  }).passages;
  if (made === undefined) throw new Error('The file has a passage.');
  return made;
}

/** A small bank: so many passages of every skill. */
export const smallBank = (ofEach: number): readonly Passage[] =>
  BANK_FAMILY_IDS.flatMap((family) =>
    PASSAGE_LEVELS.flatMap((level) => Array.from({ length: ofEach }, (_, n) => passage(family, level, n))),
  );
