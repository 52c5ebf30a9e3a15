import { createDesk } from '../../content/desk/create-desk.ts';
import { createStudyDesk } from '../../content/desk/create-study-desk.ts';
import type { DeskStore } from '../../content/desk/store/store.ts';
import { failure } from '../../content/base/failure.ts';
import { err } from '../../content/base/result.ts';
import { NO_SIGNATURE } from '../../content/class/hand-in.ts';
import { createDurableDesk, type DurableDesk } from '../../renderer/platform/web/durable-desk.ts';
import { createFakeDatabase } from '../builders/answers-database.ts';
import { describeDesk, describeLearnersDesk } from './desk-suite.ts';
import type { AnyDesk, MakeDesk } from './desk-under-test.ts';

/** The same commands, each answered when what it wrote is kept; a command that the desk does not have is not allowed. */
const toAnyDesk = (durable: DurableDesk<object>): AnyDesk =>
  new Proxy({} as AnyDesk, {
    get: (_, name) =>
      typeof name === 'string' && name !== 'then'
        ? (request: unknown) =>
            durable.ask((desk) => {
              const answer: unknown = (desk as Readonly<Record<string, unknown>>)[name];
              if (typeof answer !== 'function') return err(failure('not-allowed'));
              // A command and its own request belong together, which TypeScript cannot see in a union of commands.
              return (answer as (request: unknown) => never)(structuredClone(request));
            })
        : undefined,
  });

const over =
  (make: (tools: Parameters<MakeDesk>[0], store: DeskStore) => object): MakeDesk =>
  async (tools) => {
    const database = createFakeDatabase();
    const open = async () => {
      const durable = await createDurableDesk({
        database: database.open(),
        makeDesk: (store) => make(tools, store),
      });
      if (!durable.ok) throw new Error(durable.error.code);
      return toAnyDesk(durable.value);
    };
    return { desk: await open(), reopen: open };
  };

describeDesk(
  'the desk over the database of a page',
  over((tools, store) => createDesk({ ...tools, store })),
);

describeLearnersDesk(
  'the desk of the practice edition over its database',
  over((tools, store) => createStudyDesk({ signer: NO_SIGNATURE, ...tools, store })),
);
