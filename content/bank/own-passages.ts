import type { ContentHash } from '../base/content-hash.ts';
import type { Passage } from './format.ts';

/** The prefix of the ids of passages that a person added; no built-in passage has it. */
const OWN = 'own-';

/** Whether a person added the passage, from their own lesson or from a file. */
export const isOwnPassage = ({ id }: Pick<Passage, 'id'>): boolean => id.startsWith(OWN);

/** The id of an added passage: the same for the same claim, so that a newer version replaces it. */
export const ownPassageId = (of: ContentHash): Passage['id'] =>
  // A prefix and twelve digits, which is a valid passage id; hence the cast to the brand.
  `${OWN}${of.slice('sha256:'.length, 'sha256:'.length + 12)}` as Passage['id'];
