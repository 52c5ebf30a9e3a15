import type { CommandTable, RemoteCalls } from '../../content/desk/command.ts';

/** Carries a call, with the request that belongs to it, to whatever answers it, and brings back its answer. */
export type Carry<Name> = (name: Name, request: unknown) => Promise<unknown>;

/**
 * All calls of a table, each of which goes by `carry`. The table itself is not needed, only its type: its schemas belong
 * to the side that answers, and stay out of the page.
 */
export const createRemoteCalls = <Table extends CommandTable>(carry: Carry<keyof Table>): RemoteCalls<Table> =>
  new Proxy({} as RemoteCalls<Table>, {
    get: (_, name) =>
      // Whatever is awaited is asked for `then`, which is no call.
      typeof name === 'string' && name !== 'then' ? (request: unknown) => carry(name, request) : undefined,
  });
