import type { DeskTools } from './desk-tools.ts';
import { createGivenWork, type GivenWork } from './attempts/given-work.ts';
import { createLessonEnds } from './attempts/lesson-ends.ts';
import { createSortingDesk, type SortingDesk, type SortingParts } from './sorting.ts';
import type { DeskMemory } from './store/desk-memory.ts';
import { createCoach } from './study/coaching.ts';
import type { SelfStudy } from './study/commands.ts';
import { createOwnPassages, type OwnPassagesDesk } from './study/own-passages.ts';
import { createPracticeJournal, type PracticeJournal } from './study/practice-journal.ts';
import { createStudies } from './study/studies.ts';
import { createToday } from './study/today.ts';

/** The desk's commands for self-study: sorting lessons, practice, history, and work that a teacher expects. */
export type SelfStudyDesk = SortingDesk & SelfStudy & GivenWork;

type SelfStudyTools = Pick<DeskTools, 'store' | 'now' | 'newId' | 'dayOf' | 'bank' | 'builtIns'> & {
  readonly memory: DeskMemory;
};

/** The implementation of these commands, and the part through which the workshop adds passages. */
interface SelfStudyParts {
  readonly desk: SelfStudyDesk;
  readonly own: OwnPassagesDesk;
  readonly journal: PracticeJournal;
}

/** Implements these commands over the parts of a desk. */
export function createSelfStudyDesk(tools: SelfStudyTools, parts: SortingParts): SelfStudyParts {
  const { archive, shelf, digests, profiles, attempts, standings } = parts;
  const journal = createPracticeJournal({ ...tools, digests });
  const coach = createCoach({ digests, attempts, archive, journal });
  const givenWork = createGivenWork(parts);
  const today = createToday({ ...tools, ...parts, journal, coach, givenWork });
  const ends = createLessonEnds({ digests, attempts, archive, journal, today });
  const own = createOwnPassages({ ...tools, profiles, journal });
  const studies = createStudies({
    ...{ ...tools, profiles, attempts, archive, shelf, digests, standings },
    ...{ journal, coach, today, own },
  });
  return { desk: { ...createSortingDesk(parts, ends), ...studies, ...givenWork }, own, journal };
}
