import type { Bridge } from '../../electron/contract/bridge.ts';

/** What every start asks. */
const FIRST_QUESTIONS = ['readStart', 'readNotices'] as const;

/**
 * A bridge that has already sent the first requests of every start, so that the main process opens the desk while the
 * page loads the program. Each prefetched answer is used once; later calls are sent normally.
 */
export function askAhead(bridge: Bridge): Bridge {
  const ahead = new Map<string, Promise<unknown>>(
    FIRST_QUESTIONS.map((channel) => [channel, bridge.invoke(channel, {})]),
  );
  return {
    ...bridge,
    invoke: (channel, request) => {
      const answer = ahead.get(channel);
      if (answer === undefined) return bridge.invoke(channel, request);
      ahead.delete(channel);
      // Each entry holds the bridge's answer to the call of the same name; both first requests are empty.
      return answer as ReturnType<typeof bridge.invoke<typeof channel>>;
    },
  };
}
