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
  notes: key.debrief.notes ?? [],
});
