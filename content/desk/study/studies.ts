import type { Passage } from '../../bank/format.ts';
import type { Failure } from '../../base/failure.ts';
import type { ProfileId } from '../../journal/event.ts';
import type { PracticeState } from '../../practice/fold-practice.ts';
import { skillName } from '../../practice/skill-card.ts';
import { ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { Forecast } from '../../scoring/calibration.ts';
import { isContested } from '../../lesson/is-contested.ts';
import { calibrate } from '../../study/calibrate.ts';
import { addForecasts, countForecasts } from '../../study/forecast-counts.ts';
import { summariseProgress } from '../../study/progress-summary.ts';
import { toProgressPoint } from '../../study/progress-point.ts';
import type { ProgressPoint, ProgressView, SkillView } from '../../study/views.ts';
import type { SelfStudy } from './commands.ts';
import type { Attempts } from '../attempts/attempts.ts';
import type { Coach } from './coaching.ts';
import type { Digests } from '../store/digests.ts';
import { createHistory } from './history.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { PracticeJournal } from './practice-journal.ts';
import type { OwnPassagesDesk } from './own-passages.ts';
import { createPractices } from './practices.ts';
import type { Profiles } from '../people/profiles.ts';
import type { Shelf } from '../lessons/shelf.ts';
import type { Standings } from '../attempts/standing.ts';
import type { DeskStore } from '../store/store.ts';
import type { Today } from './today.ts';

/** The most attempts that a plot shows. */
const PLOTTED = 2000;

/** The parts that self-study consists of. */
export interface StudyTools {
  readonly store: DeskStore;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly dayOf: (time: Date) => string;
  readonly bank: () => readonly Passage[];
  readonly profiles: Profiles;
  readonly attempts: Attempts;
  readonly archive: LessonArchive;
  readonly shelf: Shelf;
  readonly digests: Digests;
  readonly standings: Standings;
  readonly journal: PracticeJournal;
  readonly coach: Coach;
  readonly today: Today;
  readonly own: OwnPassagesDesk;
}

/** Creates the part of the desk for self-study. All of its data comes from the journal. */
export function createStudies(tools: StudyTools): SelfStudy {
  const { profiles, digests, archive, journal, coach, today, own } = tools;
  const history = createHistory(tools);
  const practices = createPractices(tools);

  const known = <T>(profile: ProfileId, read: () => Result<T, Failure>): Result<T, Failure> => {
    const person = profiles.read(profile);
    return person.ok ? read() : person;
  };

  const readProgress = (profile: ProfileId): Result<ProgressView, Failure> =>
    resultOf(function* () {
      const all = yield* valueOf(digests.of(profile));
      const practice = yield* valueOf(journal.read(profile));
      const points: ProgressPoint[] = [];
      const finished = all.filter(({ digest }) => digest.key !== null);
      for (const { attempt, digest } of finished.slice(-PLOTTED)) {
        const lesson = yield* valueOf(archive.readLesson(digest.lesson));
        const point = toProgressPoint(attempt, lesson.title, digest);
        if (point !== null) points.push(point);
      }
      const inLessons = finished.flatMap(({ digest }) => {
        const forecasts = digest.marks?.forecasts ?? null;
        return forecasts === null ? [] : [forecasts];
      });
      const practised = countForecasts(forecastsOf(practice, journal.bank(practice).byId));
      const earlier = Math.max(0, finished.length - PLOTTED);
      const days = yield* valueOf(journal.daysThisWeek(profile));
      const summary = summariseProgress(finished.map(({ digest }) => digest));
      return {
        summary,
        daysThisWeek: days,
        points,
        earlier,
        calibration: calibrate(addForecasts([...inLessons, practised])),
      };
    });

  const readSkills = (profile: ProfileId): Result<readonly SkillView[], Failure> =>
    resultOf(function* () {
      const practice = yield* valueOf(journal.read(profile));
      const plan = yield* valueOf(journal.plan(profile));
      const { passages, skills } = journal.bank(practice);
      return skills.map((skill) => {
        const ofSkill = passages.filter((passage) => skillName(passage) === skillName(skill));
        const card = practice.cards.get(skillName(skill));
        return {
          ...{ family: skill.family, level: skill.level },
          comesBack: plan.dayOfSkill.get(skillName(skill)) ?? null,
          ...{ reviews: card?.reviews ?? 0, lapses: card?.lapses ?? 0 },
          seen: ofSkill.filter(({ id }) => practice.lastSeen.has(id)).length,
          passages: ofSkill.length,
        };
      });
    });

  return {
    readOwnPassages: ({ profile }) => own.read(profile),
    removePassages: ({ profile, passages }) => own.setRemoved(profile, passages, true),
    restorePassages: ({ profile, passages }) => own.setRemoved(profile, passages, false),
    addPassageFile: ({ text }) => own.addFile(text),
    readHistory: ({ profile }) => known(profile, () => history.read(profile)),
    compareAttempts: (request) => history.compare(request),
    readProgress: ({ profile }) => known(profile, () => readProgress(profile)),
    readCoach: ({ profile }) =>
      known(profile, () => {
        const coaching = coach.read(profile);
        return coaching.ok ? ok(coaching.value.view) : coaching;
      }),
    readToday: ({ profile }) => known(profile, () => today.read(profile)),
    readSkills: ({ profile }) => known(profile, () => readSkills(profile)),
    startPractice: (request) => practices.start(request),
    answerPassage: (request) => practices.answer(request),
  };
}

/** The answers to settled passages, as for lessons; a passage that the bank no longer has counts as settled. */
function forecastsOf({ answers }: PracticeState, bank: ReadonlyMap<string, Passage>): readonly Forecast[] {
  return answers.flatMap(({ passage, key, label, confidence }) => {
    const there = bank.get(passage);
    return there !== undefined && isContested(there.entry) ? [] : [{ key, response: label, confidence }];
  });
}
