import type { ElectronApplication, Page } from '@playwright/test';
import { CHANNEL_NAMES, type ChannelName } from '../../../electron/contract/channel-names.ts';
import { goodRequests } from '../../builders/requests.ts';

// How the channels of a program are asked, and what is seen of their answers.

type Answers = Readonly<Record<string, unknown>>;

/** Asks on each channel, one after the other, and gives back what was answered; never with what the page could bend. */
export const askAll = (page: Page, requests: Readonly<Record<string, unknown>>): Promise<Answers> =>
  // As a text, because Playwright would lose a key that is called `__proto__`.
  page.evaluate(async (all) => {
    const answers: Record<string, unknown> = {};
    for (const [channel, request] of Object.entries(JSON.parse(all) as Readonly<Record<string, unknown>>)) {
      answers[channel] = await window.claimsort?.invoke(channel as ChannelName, request as never);
    }
    return answers;
  }, JSON.stringify(requests));

/** Asks on every channel out of a window that is not the program's own, with its preload script. */
export const askAllAsStranger = (program: ElectronApplication, address: string): Promise<Answers> =>
  program.evaluate(
    async ({ app, BrowserWindow }, { address, requests }) => {
      const preload = `${app.getAppPath()}/out/preload/index.cjs`;
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await stranger.loadURL(address);
      const asking = `Promise.all(Object.entries(${JSON.stringify(requests)}).map(async ([channel, request]) =>
        [channel, await window.claimsort.invoke(channel, request)])).then(Object.fromEntries)`;
      return stranger.webContents.executeJavaScript(asking) as Promise<Answers>;
    },
    { address, requests: goodRequests },
  );

/** Whether an answer is a refusal by some code. */
export const isRefusal = (answer: unknown, code: string): boolean =>
  JSON.stringify(answer).startsWith('{"ok":false') && JSON.stringify(answer).includes(`"code":"${code}"`);

/** The channels that did not refuse by some code. */
export const answeredTo = (answers: Answers, code: string): readonly ChannelName[] =>
  CHANNEL_NAMES.filter((channel) => !isRefusal(answers[channel], code));

/** Through the window's own script engine, because Playwright's way of taking values out would be poisoned too. */
export async function evaluateOnPoisonedPage(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return exceptionDetails === undefined ? (result.value as unknown) : exceptionDetails.text;
}
