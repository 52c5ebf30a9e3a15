import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { err, type Result } from '../../content/result.ts';
import { failure, type Failure } from '../../content/failure.ts';
import {
  CHANNEL_NAMES,
  wireName,
  type ChannelName,
  type RequestOf,
  type ResponseOf,
} from '../contract/channel-names.ts';
import { channels } from '../contract/channels.ts';

/** What answers each channel. An answer may take its time: a dialog, or a store that is still being opened. */
export type Answers = {
  readonly [C in ChannelName]: (request: RequestOf<C>) => ResponseOf<C> | Promise<ResponseOf<C>>;
};

interface Registration {
  readonly ipc: Pick<IpcMain, 'handle'>;
  readonly answers: Answers;
  /** Whether the page that asks is ours; everybody else is answered `not-allowed`. */
  readonly isOurPage: (event: IpcMainInvokeEvent) => boolean;
  readonly reportBug: (where: string, error: unknown) => void;
}

/** Opens every channel of the contract, and no other. */
export function registerChannels(registration: Registration): void {
  for (const channel of CHANNEL_NAMES) {
    openChannel(channel, registration);
  }
}

function openChannel<C extends ChannelName>(channel: C, { ipc, answers, isOurPage, reportBug }: Registration): void {
  ipc.handle(wireName(channel), async (event, request: unknown): Promise<ResponseOf<C> | Result<never, Failure>> => {
    // The one boundary for bugs behind the wall: the page gets a value it can show, the log gets the rest.
    try {
      if (!isOurPage(event)) {
        reportBug(channel, new Error(`A stranger asked: ${event.senderFrame?.url ?? 'a page that is gone'}`));
        return err(failure('not-allowed'));
      }
      const parsed = channels[channel].safeParse(request);
      if (!parsed.success) {
        const issues = describeIssues(parsed.error.issues);
        reportBug(channel, `A request of another shape: ${issues}`);
        return err(failure('bad-request', null, issues));
      }
      return await answers[channel](parsed.data);
    } catch (error) {
      reportBug(channel, error);
      return err(failure('storage-failed', null, error instanceof Error ? error.message : String(error)));
    }
  });
}

/** Where the request broke, and never what stood there: it could be somebody's answer. */
function describeIssues(issues: readonly { readonly code: string; readonly path: readonly PropertyKey[] }[]): string {
  return issues.map(({ code, path }) => `${path.map(String).join('.') || 'request'}: ${code}`).join('; ');
}
