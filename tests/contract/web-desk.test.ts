import { createDesk } from '../../content/desk/create-desk.ts';
import type { WholeDesk } from '../../content/desk/create-desk.ts';
import { createDurableDesk, type DurableDesk } from '../../renderer/platform/web/durable-desk.ts';
import { createFakeDatabase } from '../builders/answers-database.ts';
import { describeDesk } from './desk-suite.ts';
import type { AnyDesk } from './desk-under-test.ts';

/** The same commands, each answered when what it wrote is kept. */
const toAnyDesk = (durable: DurableDesk<WholeDesk>): AnyDesk =>
  new Proxy({} as AnyDesk, {
    get: (_, name) =>
      typeof name === 'string' && name !== 'then'
        ? (request: unknown) =>
            // A command and its own request belong together, which TypeScript cannot see in a union of commands.
            durable.ask((desk) =>
              (desk[name as keyof WholeDesk] as (request: unknown) => never)(structuredClone(request)),
            )
        : undefined,
  });

describeDesk('the desk over the database of a page', async (tools) => {
  const database = createFakeDatabase();
  const open = async () => {
    const durable = await createDurableDesk({
      database: database.open(),
      makeDesk: (store) => createDesk({ ...tools, store }),
    });
    if (!durable.ok) throw new Error(durable.error.code);
    return toAnyDesk(durable.value);
  };
  return { desk: await open(), reopen: open };
});
