import type { SameWorkCase, SameWorkHand } from './class-report.ts';
import { cameFrom, fromFile, type Work } from './works.ts';
import { normaliseName } from './fold-name.ts';
import { type CountedLesson, createClaimMatch } from './match-claims.ts';
import { nameInstallation } from './name-installation.ts';
import { countDifferences, type Hand, idsOf, isUndecided, type SameWork, type Settled } from './same-work.ts';

/**
 * The hand-ins of the same work to report: where the teacher has to decide, what was decided, and where a newer hand-in
 * with another name or other answers replaced an older one. Open decisions come first; then by name.
 */
export function listSameWork(
  settled: readonly SameWork[],
  lesson: CountedLesson,
  pointsOf: (work: Work) => number,
): readonly SameWorkCase[] {
  const match = createClaimMatch(lesson);
  const cases = settled.flatMap((group): readonly SameWorkCase[] => {
    const { isOfOneUser, hands, decision, counting } = group;
    const isCorrected = hands.some(({ newest, earlier }) => earlier.some((one) => saysOtherwise(newest, one)));
    if (hands.length === 1 && !isCorrected) return [];
    const standing = hands.length === 1 ? 'corrected' : isUndecided(group) ? 'undecided' : 'decided';
    const [first] = hands;
    return [
      {
        isOfOneUser,
        isOfOneStudent: isOfOneStudent(hands),
        handIns: hands.flatMap(idsOf).sort(),
        ...{ standing, decision: decision?.kind ?? null },
        hands: hands.map((hand): SameWorkHand => {
          const { id, work } = hand.newest;
          const worth = fromFile(work, match(work.lesson), false);
          return {
            ...{
              handIn: id,
              name: work.name,
              from: cameFrom(work),
              file: work.file,
              isCounting: counting.includes(hand),
            },
            handedInAt: work.handedInAt,
            computer: work.publicKey === undefined ? null : nameInstallation(work.publicKey),
            earlier: hand.earlier.map((one) => toEarlier(hand, one)),
            differences: first === undefined ? 0 : countDifferences(first.newest.work, work),
            ...{ points: pointsOf(worth), asked: worth.asked.size },
          };
        }),
      },
    ];
  });
  const waits = ({ standing }: SameWorkCase) => Number(standing === 'undecided');
  return cases.sort((one, other) => waits(other) - waits(one));
}

/**
 * Whether it is all from one student: papers are only added to work of their own student, whatever the spelling, so it
 * is enough that the files and codes have the same name.
 */
function isOfOneStudent(hands: readonly Hand[]): boolean {
  const inFiles = hands.flatMap(({ newest: { work } }) =>
    cameFrom(work) === 'paper' ? [] : [normaliseName(work.name)],
  );
  return inFiles.length < hands.length && new Set(inFiles).size <= 1;
}

const toEarlier = ({ newest }: Hand, { work }: Settled) => ({
  ...{ name: work.name, file: work.file ?? '', differences: countDifferences(newest.work, work) },
});

const saysOtherwise = ({ work }: Settled, earlier: Settled): boolean =>
  normaliseName(work.name) !== normaliseName(earlier.work.name) || countDifferences(work, earlier.work) > 0;
