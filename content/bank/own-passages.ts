import type { ContentHash } from '../base/content-hash.ts';
import type { Passage } from './format.ts';

/** What the ids of passages that a person added begin with; none of those that ship does. */
const OWN = 'own-';

/** Whether a person added the passage: from a lesson of their own, or from a file. */
export const isOwnPassage = ({ id }: Pick<Passage, 'id'>): boolean => id.startsWith(OWN);

/** The id of a passage of one's own: the same for the same claim, so that a newer form of it takes its place. */
export const ownPassageId = (of: ContentHash): Passage['id'] =>
  // Sixteen letters in the form of a passage's id, which the brand stands for.
  `${OWN}${of.slice('sha256:'.length, 'sha256:'.length + 12)}` as Passage['id'];
