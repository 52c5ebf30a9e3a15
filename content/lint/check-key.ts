import type { LessonFile } from '../lesson/format.ts';
import { LABELS } from '../lesson/label.ts';
import type { Finding } from './finding.ts';
import type { MarkedClaim } from './marked-claim.ts';

/** The primary label earns 1, and whatever else earns 0.5 or more makes the claim contested and is explained. */
export const checkCredits = ({ place, entry }: MarkedClaim): readonly Finding[] => {
  const isContested = LABELS.some((label) => label !== entry.label && entry.credits[label] >= 0.5);
  const credits: readonly Finding[] =
    entry.credits[entry.label] === 1
      ? []
      : [{ rule: 'credits', place, message: `the primary label ${entry.label} does not earn 1` }];
  const contested: readonly Finding[] =
    isContested === (entry.whyContested !== null)
      ? []
      : [
          {
            rule: 'contested',
            place,
            message: isContested
              ? 'another label earns 0.5 or more, but whyContested is missing'
              : 'whyContested is given, but no other label earns 0.5 or more',
          },
        ];
  return [...credits, ...contested];
};

/** A shipped lesson has its key; each claim has a block and one entry, each entry a claim, and the headline's claim is one of them. */
export const checkKey = (file: string, { lesson, key }: LessonFile): readonly Finding[] => {
  const missing = (place: string, message: string): Finding => ({
    rule: 'missing-field',
    place: `${file}, ${place}`,
    message,
  });
  if (key === undefined) return [missing('key', 'a shipped lesson has its answer key')];
  const claims = lesson.claims.map(({ id }) => id);
  const blocks = new Set(lesson.article.blocks.map(({ id }) => id));
  const entries = key.entries.map((entry) => entry.claim);
  return [
    ...lesson.claims
      .filter(({ block }) => !blocks.has(block))
      .map(({ id, block }) => missing(`claim ${id}`, `there is no block ${block}`)),
    ...claims.filter((id) => !entries.includes(id)).map((id) => missing(`claim ${id}`, 'the key has no entry for it')),
    ...entries
      .filter((id) => !claims.includes(id))
      .map((id) => missing(`key entry ${id}`, 'the lesson has no such claim')),
    ...(claims.includes(lesson.headlineClaim) ? [] : [missing('headlineClaim', 'the lesson has no such claim')]),
    ...checkDuplicates(file, 'claim', claims),
    ...checkDuplicates(file, 'key entry', entries),
    ...checkDuplicates(
      file,
      'block',
      lesson.article.blocks.map(({ id }) => id),
    ),
  ];
};

/** No id is used twice. `what` names the kind of thing in the place of the finding. */
export const checkDuplicates = (file: string, what: string, ids: readonly string[]): readonly Finding[] =>
  [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => ({
    rule: 'duplicate-id',
    place: `${file}, ${what} ${id}`,
    message: 'the id is used more than once',
  }));
