import * as fs from 'node:fs';
import * as path from 'node:path';
import { builtInPassages } from '../../content/bank/built-in-passages.ts';
import { createDesk, type WholeDesk } from '../../content/desk/create-desk.ts';
import type { WaitedFor } from '../../content/desk/views.ts';
import { failure, type Failure, type FailureCode } from '../../content/base/failure.ts';
import { builtInLessons } from '../../content/lesson/built-in-lessons.ts';
import { err, ok, type Result } from '../../content/base/result.ts';
import { createSigner, verifySignature } from './signature.ts';
import { type DeskCommand, deskCommands } from '../../content/desk/commands.ts';
import type { StartNotice } from '../../content/machine/views.ts';
import type { Answers } from '../ipc/answer-calls.ts';
import type { OpenStore, Refusal } from '../storage/open-outcome.ts';
import { openStore } from '../storage/open-store.ts';
import { localDay } from './local-day.ts';
import { isNetworkFolder } from './network-folder.ts';

/** The desk of this program run, which may still be opening. */
export interface DeskHost {
  /** Opens the store and with it the desk; requests that were waiting are then answered. */
  open(): Result<null, Refusal>;
  readonly answers: Pick<Answers, DeskCommand>;
  /** Includes the failure that prevented the desk from opening, if any. */
  desk(): Promise<Result<WholeDesk, Failure>>;
  notices(): Promise<readonly StartNotice[]>;
  /** The current person's exams that a teacher waits for, synchronously; empty while the store is not open. */
  listWaitedFor(): readonly WaitedFor[];
  backUp(): Promise<void>;
  /** The same when the program exits: synchronously, but only work that causes no noticeable delay. */
  backUpAtEnd(): void;
  close(): void;
}

interface Tools {
  readonly folder: string;
  /** Where the build put the program. */
  readonly builtFiles: string;
  /** Notices for the person in addition to those of the store. */
  readonly folderNotices: readonly StartNotice[];
  readonly now: () => Date;
  readonly newId: () => string;
  readonly note: (where: string, what: unknown) => void;
}

export function createDeskHost({ folder, builtFiles, folderNotices, now, newId, note }: Tools): DeskHost {
  let inUse: OpenStore | null = null;
  let openDesk: WholeDesk | null = null;
  let settle: (desk: Result<WholeDesk, Failure>) => void = () => undefined;
  const desk = new Promise<Result<WholeDesk, Failure>>((resolve) => {
    settle = resolve;
  });

  const tellOf = (backedUp: Result<null, Failure> | undefined): void => {
    if (backedUp?.ok === false) {
      note('backup', `${backedUp.error.code} ${backedUp.error.detail ?? ''}`);
    }
  };

  return {
    open() {
      const opened = openStore({ folder, now });
      if (!opened.ok) {
        note('store', `${opened.error.reason} ${opened.error.detail ?? ''}`);
        settle(err(failure(FAILURE_OF_REFUSAL[opened.error.reason], null, opened.error.detail)));
        return opened;
      }
      inUse = opened.value;
      for (const damage of inUse.damage) {
        note('store', damage);
      }
      openDesk = createDesk({
        store: inUse.store,
        now,
        newId,
        dayOf: localDay,
        bank: builtInPassages,
        builtIns: builtInLessons,
        signer: createSigner(folder),
        verify: verifySignature,
        // Read when a lesson page is created, not when the program starts.
        pageTemplate: (of) =>
          fs.readFileSync(path.join(builtFiles, of === 'lms' ? 'lms/lms-page.html' : 'page/lesson-page.html'), 'utf8'),
      });
      settle(ok(openDesk));
      return ok(null);
    },
    answers: answersOf(desk),
    desk: () => desk,
    async notices() {
      await desk;
      const network: readonly StartNotice[] = isNetworkFolder(folder)
        ? [{ what: 'network-folder', backupTime: null }]
        : [];
      return [...(inUse?.notices ?? []), ...folderNotices, ...network];
    },
    listWaitedFor() {
      const profile = inUse?.store.readProfileInUse();
      const waitedFor = profile?.ok === true ? openDesk?.listWaitedFor({ profile: profile.value }) : undefined;
      return waitedFor?.ok === true ? waitedFor.value : [];
    },
    async backUp() {
      tellOf(inUse?.isLarge === true ? await inUse.backUpInBackground() : inUse?.backUp());
    },
    backUpAtEnd() {
      // A large store is backed up while it is in use, so that nobody has to wait when closing the program.
      tellOf(inUse?.isLarge === false ? inUse.backUp() : undefined);
    },
    close() {
      const closed = inUse?.close();
      if (closed?.ok === false) {
        note('close', `${closed.error.code} ${closed.error.detail ?? ''}`);
      }
      inUse = null;
      openDesk = null;
    },
  };
}

const FAILURE_OF_REFUSAL: Readonly<Record<Refusal['reason'], FailureCode>> = {
  'storage-busy': 'storage-busy',
  'disk-full': 'disk-full',
  'foreign-database': 'storage-failed',
  'newer-database': 'newer-format',
  'storage-failed': 'storage-failed',
};

function answersOf(desk: Promise<Result<WholeDesk, Failure>>): Pick<Answers, DeskCommand> {
  const answer = (command: DeskCommand) => async (request: unknown) => {
    const opened = await desk;
    // The request was parsed by the schema of this very command, which a loop over commands cannot express.
    return opened.ok ? (opened.value[command] as (request: unknown) => unknown)(request) : opened;
  };
  const commands = Object.keys(deskCommands) as readonly DeskCommand[];
  return Object.fromEntries(commands.map((command) => [command, answer(command)])) as unknown as Pick<
    Answers,
    DeskCommand
  >;
}
