import { PASSAGE_LANGUAGE } from '../../bank/families.ts';
import { type Passage, toPassageFile } from '../../bank/format.ts';
import { isOwnPassage, ownPassageId } from '../../bank/own-passages.ts';
import { parsePassageFile } from '../../bank/parse-passage-file.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { hashOf } from '../../base/hash.ts';
import { failWith, ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { ExportFile } from '../export-file.ts';
import type { EventId, ProfileId } from '../../journal/event.ts';
import type { OwnPassages, PassagesAdded } from '../../study/views.ts';
import { FILE_ENDING } from '../../text/file-name.ts';
import type { Profiles } from '../people/profiles.ts';
import type { DeskStore } from '../store/store.ts';
import type { PracticeJournal } from './practice-journal.ts';

/** The most added passages at a time: more would make practice slow to start. */
export const MAX_OWN_PASSAGES = 5000;

/** The part of the desk for the passages that a person adds to their practice. */
export interface OwnPassagesDesk {
  read(profile: ProfileId): Result<OwnPassages, Failure>;
  /** Adds passages, or replaces earlier versions; `not-allowed` at `passages` beyond 5000. */
  add(profile: ProfileId, passages: readonly Passage[]): Result<PassagesAdded, Failure>;
  /** Adds the passages of a file for the current person; `not-allowed` at `profile` if there is none. */
  addFile(text: string): Result<PassagesAdded, Failure>;
  setRemoved(profile: ProfileId, ids: readonly string[], isRemoved: boolean): Result<OwnPassages, Failure>;
  /** The passages that were not removed, as a file; `not-found` if there are none. It contains their keys. */
  makeFile(profile: ProfileId): Result<ExportFile, Failure>;
}

/** Creates the part of the desk for the passages that a person adds to their practice. */
export function createOwnPassages(tools: {
  readonly newId: () => string;
  readonly profiles: Pick<Profiles, 'read'>;
  readonly store: Pick<DeskStore, 'readProfileInUse'>;
  readonly journal: PracticeJournal;
}): OwnPassagesDesk {
  const { profiles, store, journal } = tools;
  // `newId` returns a UUID, and the journal validates it again.
  const newEvent = (): EventId => tools.newId() as EventId;

  const ownOf = (profile: ProfileId) =>
    resultOf(function* () {
      yield* valueOf(profiles.read(profile));
      return (yield* valueOf(journal.read(profile))).own;
    });

  const read: OwnPassagesDesk['read'] = (profile) =>
    resultOf(function* () {
      yield* valueOf(profiles.read(profile));
      const { own, lastSeen } = yield* valueOf(journal.read(profile));
      return [...own.values()].flatMap(
        ({ passage: { id, text, quote, language = PASSAGE_LANGUAGE, from = null }, isRemoved }) =>
          isRemoved ? [] : [{ passage: id, text, quote, language, from, isSeen: lastSeen.has(id) }],
      );
    });

  const add: OwnPassagesDesk['add'] = (profile, passages) =>
    resultOf(function* () {
      const own = yield* valueOf(ownOf(profile));
      const isHere = ({ id }: Passage) => own.get(id)?.isRemoved === false;
      const changed = passages.filter((passage) => {
        const known = own.get(passage.id);
        return known === undefined || known.isRemoved || hashOf(known.passage) !== hashOf(passage);
      });
      const added = changed.filter((passage) => !isHere(passage)).length;
      const here = [...own.values()].filter(({ isRemoved }) => !isRemoved).length;
      if (here + added > MAX_OWN_PASSAGES) return yield* failWith(failure('not-allowed', 'passages'));
      // Unchanged passages need no event; a repeated request gets the same answer.
      if (changed.length > 0) {
        const payload = { passages: [...changed] };
        yield* valueOf(journal.append(profile, { id: newEvent(), kind: 'passages-added', payload }));
      }
      return { added, replaced: changed.length - added, same: passages.length - changed.length };
    });

  return {
    read,
    add,
    addFile: (text) =>
      resultOf(function* () {
        const passages = yield* valueOf(parsePassageFile(text));
        const profile = yield* valueOf(store.readProfileInUse());
        if (profile === null) return yield* failWith(failure('not-allowed', 'profile'));
        // An imported passage never replaces a built-in one.
        const own = passages.map((passage) =>
          isOwnPassage(passage) ? passage : { ...passage, id: ownPassageId(hashOf({ passage: passage.id })) },
        );
        return yield* valueOf(add(profile, own));
      }),
    setRemoved: (profile, ids, isRemoved) =>
      resultOf(function* () {
        const own = yield* valueOf(ownOf(profile));
        const changed = ids.filter((id) => own.get(id)?.isRemoved === !isRemoved);
        if (changed.length > 0) {
          const entry = { id: newEvent(), payload: { passages: [...changed] } };
          const kind = isRemoved ? 'passages-removed' : 'passages-restored';
          yield* valueOf(journal.append(profile, { ...entry, kind }));
        }
        return yield* valueOf(read(profile));
      }),
    makeFile: (profile) =>
      resultOf(function* () {
        const own = yield* valueOf(ownOf(profile));
        const passages = [...own.values()].flatMap(({ passage, isRemoved }) => (isRemoved ? [] : [passage]));
        if (passages.length === 0) return yield* failWith(failure('not-found', 'passages'));
        return yield* valueOf(
          ok({ fileName: `Passages for practice.${FILE_ENDING}`, text: toPassageFile(passages), folder: null }),
        );
      }),
  };
}
