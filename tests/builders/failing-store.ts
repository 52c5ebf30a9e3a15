import type { DeskStore } from '../../content/desk/store/store.ts';
import { failure } from '../../content/base/failure.ts';
import { err } from '../../content/base/result.ts';

/** How a store fails: *refuses* does nothing; *lies* does it and fails in saying so, as a disk can. */
export type Failing = 'refuses' | 'lies';

/** A store that fails at one call, and how to choose the call. */
export interface FailingStore {
  readonly store: DeskStore;
  /** Fails at the `nth` call from now, counted from 1. */
  failAt(nth: number, how: Failing): void;
  /** Ends the trouble, and says whether the call to fail at had come. */
  calm(): boolean;
}

/** Puts a store that can fail before one that does not. */
export function createFailingStore(inner: DeskStore): FailingStore {
  let left = 0;
  let how: Failing = 'refuses';
  let hasFailed = false;

  const guard =
    <A extends readonly unknown[], R>(call: (...of: A) => R) =>
    (...of: A) => {
      left -= 1;
      if (left !== 0) return call(...of);
      hasFailed = true;
      if (how === 'lies') call(...of);
      return err(failure('disk-full'));
    };

  return {
    store: {
      readStream: guard((stream) => inner.readStream(stream)),
      listStreams: guard((profile, kind) => inner.listStreams(profile, kind)),
      listProfiles: guard(() => inner.listProfiles()),
      append: guard((events) => inner.append(events)),
      keepLesson: guard((hash, lesson) => inner.keepLesson(hash, lesson)),
      keepKey: guard((hash, key) => inner.keepKey(hash, key)),
      readLesson: guard((hash) => inner.readLesson(hash)),
      readKey: guard((hash) => inner.readKey(hash)),
      readLastKeyOf: guard((lesson) => inner.readLastKeyOf(lesson)),
      listShelf: guard(() => inner.listShelf()),
      putOnShelf: guard((entry) => inner.putOnShelf(entry)),
      readDigests: guard((profile, kind) => inner.readDigests(profile, kind)),
      // Losing a digest costs only time, so it is not reported.
      writeDigests: (rows) => inner.writeDigests(rows),
      putRecords: guard((records) => inner.putRecords(records)),
      listRecords: guard((of, kind) => inner.listRecords(of, kind)),
      eraseRecords: guard((of, kind, ids) => inner.eraseRecords(of, kind, ids)),
      eraseProfile: guard((profile) => inner.eraseProfile(profile)),
      adopt: guard((bundle) => inner.adopt(bundle)),
      readProfileInUse: guard(() => inner.readProfileInUse()),
      writeProfileInUse: guard((profile) => inner.writeProfileInUse(profile)),
    },
    failAt(nth, failing) {
      left = nth;
      how = failing;
      hasFailed = false;
    },
    calm() {
      left = 0;
      return hasFailed;
    },
  };
}
