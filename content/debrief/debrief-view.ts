import type { AnswerKey, Debrief } from '../lesson/format.ts';
import { type BearingGroup, type DebatableBearing, groupBearing, listDebatable } from './group-bearing.ts';
import { listTechniques, type TechniqueFound } from './list-techniques.ts';
import { mapSources, type SourceMap } from './map-sources.ts';

/**
 * What the debrief of a lesson shows: everything is counted from the key, over all claims of the lesson; no figure is
 * entered by hand.
 */
export interface DebriefView {
  /** Completes "The headline says …". */
  readonly headlineSays: string;
  readonly bearing: readonly BearingGroup[];
  /** What careful readers disagree about: shown, but never counted. */
  readonly debatable: readonly DebatableBearing[];
  readonly sources: SourceMap;
  readonly techniques: readonly TechniqueFound[];
  readonly dossier: Debrief['dossier'];
  /** Sources to choose from before the dossier is shown; null if the key has none. */
  readonly openFirst: NonNullable<Debrief['openFirst']> | null;
  /**
   * Whether the key's author explains that evidence is not truth; if not, the program does, so that each debrief
   * explains it once.
   */
  readonly saysWhatEvidenceIs: boolean;
  /** The author's own notes on this lesson’s sources and counts, unchanged; often empty. */
  readonly notes: readonly string[];
}

/** The debrief of the lesson with this key. Only show it once no response can change. */
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
