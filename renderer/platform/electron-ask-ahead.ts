import type { Bridge } from '../../electron/contract/bridge.ts';

/** What every start asks. */
const FIRST_QUESTIONS = ['readStart', 'readNotices'] as const;

/**
 * A bridge on which the first questions of every start have been asked already, so that the main process opens the desk
 * while the page loads the program. Each answer is given once; whoever asks again is asked for again.
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
      // Under a channel's name lies what the bridge answered on this very channel; both first requests are empty.
      return answer as ReturnType<typeof bridge.invoke<typeof channel>>;
    },
  };
}
