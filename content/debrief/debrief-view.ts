import type { AnswerKey, Debrief } from '../lesson/format.ts';
import { type BearingGroup, type DebatableBearing, groupBearing, listDebatable } from './group-bearing.ts';
import { listTechniques, type TechniqueFound } from './list-techniques.ts';
import { mapSources, type SourceMap } from './map-sources.ts';

/** What the debrief of a lesson shows: all of it counted from the key, over all claims of the lesson, none of it typed. */
export interface DebriefView {
  /** Completes "The headline says …". */
  readonly headlineSays: string;
  readonly bearing: readonly BearingGroup[];
  /** What careful readers differ about: shown, and counted nowhere. */
  readonly debatable: readonly DebatableBearing[];
  readonly sources: SourceMap;
  readonly techniques: readonly TechniqueFound[];
  readonly dossier: Debrief['dossier'];
  /** Sources to choose from before the dossier is shown; null where the key has none. */
  readonly openFirst: NonNullable<Debrief['openFirst']> | null;
  /** Whether the author of the key says that evidence is not truth; where not, the program does, so that each debrief has it once. */
  readonly saysWhatEvidenceIs: boolean;
  /** What the author of the key says of this lesson’s sources and counts, as it stands; often nothing. */
  readonly notes: readonly string[];
}

/** The debrief of the lesson whose key is given. It may be shown once no response can change any more. */
export const toDebriefView = (key: AnswerKey): DebriefView => ({
  headlineSays: key.debrief.headlineSays,
  bearing: groupBearing(key),
  debatable: listDebatable(key),
  sources: mapSources(key),
  techniques: listTechniques(key),
  dossier: key.debrief.dossier,
  openFirst: key.debrief.openFirst ?? null,
  saysWhatEvidenceIs: (key.debrief.notes ?? []).some((note) => /\bevidence is not truth\b/i.test(note)),
  notes: key.debrief.notes ?? [],
});
