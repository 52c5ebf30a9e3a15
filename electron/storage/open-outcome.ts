import type { DeskStore } from '../../content/desk/store/store.ts';
import type { Failure } from '../../content/base/failure.ts';
import type { Result } from '../../content/base/result.ts';
import type { StartNotice } from '../../content/machine/views.ts';

/** An open store. */
export interface OpenStore {
  readonly store: DeskStore;
  /** Notices to show to the person. */
  readonly notices: readonly StartNotice[];
  /** Descriptions of the damage found, for the log; empty if there is none. */
  readonly damage: readonly string[];
  /** Whether the store is too large to be examined or copied in one step while a person waits. */
  readonly isLarge: boolean;
  /** The same as `backUp`, in small steps while the store is in use. */
  readonly backUpInBackground: () => Promise<Result<null, Failure>>;
  /** Writes a backup if anything has changed since the last one. */
  readonly backUp: () => Result<null, Failure>;
  /**
   * Releases the data folder; the store must not be used afterwards. On a full disk it cannot tidy up: saved data then
   * stays in SQLite's log beside the file, and the folder is released when the process ends.
   */
  readonly close: () => Result<null, Failure>;
}

/** Why a data folder was not opened; nothing in it was changed. */
export interface Refusal {
  readonly reason: 'storage-busy' | 'foreign-database' | 'newer-database' | 'disk-full' | 'storage-failed';
  /** For the log. */
  readonly detail: string | null;
}
