import type { DeskStore } from '../../content/desk/store/store.ts';
import type { Failure } from '../../content/base/failure.ts';
import type { Result } from '../../content/base/result.ts';
import type { StartNotice } from '../../content/machine/views.ts';

/** A store in use. */
export interface OpenStore {
  readonly store: DeskStore;
  /** What the person is to be told. */
  readonly notices: readonly StartNotice[];
  /** What was found wrong, in words for the log; empty when nothing was. */
  readonly damage: readonly string[];
  /** Too large to be looked at or copied in one go while somebody waits. */
  readonly isLarge: boolean;
  /** The same as `backUp`, in pieces, while the store is in use. */
  readonly backUpInBackground: () => Promise<Result<null, Failure>>;
  /** Writes a backup if anything has changed since the last one. */
  readonly backUp: () => Result<null, Failure>;
  /**
   * Lets the data folder go; nothing may be asked of the store afterwards. On a full disk it fails to tidy up: what was
   * kept stays where it is, in SQLite's log beside the file, and the folder is let go when the process ends.
   */
  readonly close: () => Result<null, Failure>;
}

/** Why a data folder is not opened; nothing in it was changed. */
export interface Refusal {
  readonly reason: 'storage-busy' | 'foreign-database' | 'newer-database' | 'disk-full' | 'storage-failed';
  /** For the log. */
  readonly detail: string | null;
}
