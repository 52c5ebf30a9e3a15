import type { IpcMainInvokeEvent } from 'electron';
import { err, type Result } from '../../content/base/result.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import { type CallName, calls, isCallName, type RequestOf, type ResponseOf } from '../contract/calls.ts';
import type { CallListener } from './queue-calls.ts';

/**
 * The implementation of each call. It may be asynchronous, for example because of a dialog or a store that is still
 * being opened.
 */
export type Answers = {
  readonly [C in CallName]: (request: RequestOf<C>) => ResponseOf<C> | Promise<ResponseOf<C>>;
};

interface Tools {
  readonly answers: Answers;
  /** Whether the sender is our page; any other sender gets `not-allowed`. */
  readonly isOurPage: (event: IpcMainInvokeEvent) => boolean;
  readonly reportBug: (where: string, error: unknown) => void;
}

/** Answers the calls of the contract, and refuses all others. */
export function answerCalls({ answers, isOurPage, reportBug }: Tools): CallListener {
  return async (event, name, request): Promise<ResponseOf<CallName> | Result<never, Failure>> => {
    if (!isOurPage(event)) {
      reportBug(
        'ipc',
        new Error(`Asked by a page that is not ours: ${event.senderFrame?.url ?? 'a page that is gone'}`),
      );
      return err(failure('not-allowed'));
    }
    if (!isCallName(name)) {
      reportBug('ipc', 'A call that does not exist.');
      return err(failure('bad-request', null, 'call'));
    }
    const parsed = calls[name].request.safeParse(request);
    if (!parsed.success) {
      const issues = describeIssues(parsed.error.issues);
      reportBug(name, `A request of another shape: ${issues}`);
      return err(failure('bad-request', null, issues));
    }
    // The page gets a value that it can show; the details go to the log.
    try {
      // A call and its own request belong together, which TypeScript cannot see in a union of calls.
      return await (answers[name] as (request: unknown) => Promise<ResponseOf<CallName>>)(parsed.data);
    } catch (error) {
      reportBug(name, error);
      return err(failure('storage-failed', null, error instanceof Error ? error.message : String(error)));
    }
  };
}

/** The location of the error in the request, without its content, which could be somebody's answer. */
function describeIssues(issues: readonly { readonly code: string; readonly path: readonly PropertyKey[] }[]): string {
  return issues.map(({ code, path }) => `${path.map(String).join('.') || 'request'}: ${code}`).join('; ');
}
