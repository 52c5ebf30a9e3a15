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
  /** Opens the store and with it the desk; everything that was asked meanwhile is answered. */
  open(): Result<null, Refusal>;
  readonly answers: Pick<Answers, DeskCommand>;
  /** With the failure that keeps the desk shut, if there is one. */
  desk(): Promise<Result<WholeDesk, Failure>>;
  notices(): Promise<readonly StartNotice[]>;
  /** Exams of whoever is here that a teacher waits for, at once; empty while the store is shut. */
  listWaitedFor(): readonly WaitedFor[];
  backUp(): Promise<void>;
  /** The same when the program ends: at once, as far as nobody has to wait for it. */
  backUpAtEnd(): void;
  close(): void;
}

interface Tools {
  readonly folder: string;
  /** Where the build put the program. */
  readonly builtFiles: string;
  /** What the person is to be told besides what the store says. */
  readonly told: readonly StartNotice[];
  readonly now: () => Date;
  readonly newId: () => string;
  readonly note: (where: string, what: unknown) => void;
}

export function createDeskHost({ folder, builtFiles, told, now, newId, note }: Tools): DeskHost {
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
        // Read when a page is made, and not at the start.
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
      return [...(inUse?.notices ?? []), ...told, ...network];
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
      // A large store is backed up while it is in use; nobody is to wait for it when they close the program.
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
