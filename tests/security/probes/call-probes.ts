import type { ElectronApplication, Page } from '@playwright/test';
import { CALL_NAMES, type CallName } from '../../../electron/contract/calls.ts';
import { goodRequests } from '../../builders/requests.ts';

// How the calls of a program are asked, and what is seen of their answers.

type Answers = Readonly<Record<string, unknown>>;

/** Asks with each call, one after the other, and gives back what was answered; never with what the page could bend. */
export const askAll = (page: Page, requests: Readonly<Record<string, unknown>>): Promise<Answers> =>
  // As a text, because Playwright would lose a key that is called `__proto__`; bytes, which no JSON has, by their numbers.
  page.evaluate(
    async (all) => {
      const answers: Record<string, unknown> = {};
      const revive = (_key: string, value: unknown): unknown =>
        typeof value === 'object' && value !== null && 'bytesOf' in value
          ? Uint8Array.from(value.bytesOf as number[])
          : value;
      for (const [call, request] of Object.entries(JSON.parse(all, revive) as Readonly<Record<string, unknown>>)) {
        answers[call] = await window.claimsort?.invoke(call as CallName, request as never);
      }
      return answers;
    },
    JSON.stringify(requests, (_key, value: unknown) => (value instanceof Uint8Array ? { bytesOf: [...value] } : value)),
  );

/** Asks with every call out of a window that is not the program's own, with its preload script. */
export const askAllFromAnotherPage = (program: ElectronApplication, address: string): Promise<Answers> =>
  program.evaluate(
    async ({ app, BrowserWindow }, { address, requests }) => {
      const preload = `${app.getAppPath()}/out/preload/index.cjs`;
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await other.loadURL(address);
      const asking = `Promise.all(Object.entries(${JSON.stringify(requests)}).map(async ([call, request]) =>
        [call, await window.claimsort.invoke(call, request)])).then(Object.fromEntries)`;
      return other.webContents.executeJavaScript(asking) as Promise<Answers>;
    },
    { address, requests: goodRequests },
  );

/** Whether an answer is a refusal by some code. */
export const isRefusal = (answer: unknown, code: string): boolean =>
  JSON.stringify(answer).startsWith('{"ok":false') && JSON.stringify(answer).includes(`"code":"${code}"`);

/** The calls that were not refused by some code. */
export const answeredTo = (answers: Answers, code: string): readonly CallName[] =>
  CALL_NAMES.filter((call) => !isRefusal(answers[call], code));

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
