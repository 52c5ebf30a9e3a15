import { FAMILIES, PASSAGE_LEVELS, type FamilyId, type PassageLevel } from '../bank/families.ts';
import type { Passage } from '../bank/format.ts';
import type { Finding, LintPlace } from './finding.ts';
import { sentencesOf, wordsOf } from './words-of.ts';

/** The fewest passages of one family at one level: with fewer, a student would soon see the same one again. */
const MIN_PASSAGES = 4;

/** The most sentences of a passage, so that it can be read at a glance. */
const MAX_SENTENCES = 3;

/** A passage and the file it was read from. */
export interface FiledPassage {
  readonly file: string;
  readonly passage: Passage;
}

const placeOf = ({ file, passage }: FiledPassage): LintPlace => ({ file, passage: passage.id });

/** How many passages a family has at a level. */
export const countPassages = (passages: readonly FiledPassage[], family: FamilyId, level: PassageLevel): number =>
  passages.filter(({ passage }) => passage.family === family && passage.level === level).length;

/** Each family has at least four passages at each level. */
export const checkFamilySizes = (passages: readonly FiledPassage[]): readonly Finding[] =>
  FAMILIES.flatMap(({ id }) =>
    PASSAGE_LEVELS.flatMap((level): readonly Finding[] => {
      const count = countPassages(passages, id, level);
      if (count >= MIN_PASSAGES) return [];
      return [
        {
          rule: 'family-size',
          place: { file: null, family: id, level },
          values: { count, least: MIN_PASSAGES },
        },
      ];
    }),
  );

/** Each passage has the label of its family. */
export const checkFamilyLabels = (passages: readonly FiledPassage[]): readonly Finding[] =>
  passages.flatMap((filed): readonly Finding[] => {
    const family = FAMILIES.find(({ id }) => id === filed.passage.family);
    const { label } = filed.passage.entry;
    if (family === undefined || family.label === label) return [];
    return [
      { rule: 'family-label', place: placeOf(filed), values: { label, family: family.id, stands: family.label } },
    ];
  });

/** Each passage has one to three sentences. */
export const checkPassageLengths = (passages: readonly FiledPassage[]): readonly Finding[] =>
  passages.flatMap((filed): readonly Finding[] => {
    const count = sentencesOf(filed.passage.text).length;
    if (count <= MAX_SENTENCES) return [];
    return [
      {
        rule: 'passage-length',
        place: placeOf(filed),
        values: { sentences: count, most: MAX_SENTENCES },
      },
    ];
  });

/** No sentence occurs in two passages, ignoring case and punctuation. */
export const checkSharedSentences = (passages: readonly FiledPassage[]): readonly Finding[] => {
  const firstPlaces = new Map<string, FiledPassage>();
  return passages.flatMap((filed) =>
    sentencesOf(filed.passage.text).flatMap((sentence): readonly Finding[] => {
      const plain = wordsOf(sentence.toLowerCase()).join(' ');
      const first = firstPlaces.get(plain);
      if (first === undefined) firstPlaces.set(plain, filed);
      if (first === undefined || first === filed) return [];
      return [
        {
          rule: 'shared-sentence',
          place: placeOf(filed),
          values: { sentence, file: first.file, passage: first.passage.id },
        },
      ];
    }),
  );
};

/** No two passages have the same id. */
export const checkDuplicates = (passages: readonly FiledPassage[]): readonly Finding[] => {
  const ids = passages.map(({ passage }) => passage.id);
  return passages
    .filter(({ passage }, index) => ids.indexOf(passage.id) !== index)
    .map((filed) => ({
      rule: 'duplicate-id',
      place: placeOf(filed),
      values: { problem: 'id-repeated', words: filed.passage.id },
    }));
};
