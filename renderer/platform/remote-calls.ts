import type { CommandTable, RemoteCalls } from '../../content/desk/command.ts';

/** Sends a call with its request to the other side, and returns the answer. */
export type Carry<Name> = (name: Name, request: unknown) => Promise<unknown>;

/**
 * All calls of a table, each sent by `carry`. Only the type of the table is needed: its schemas belong to the side that
 * answers, and stay out of the page.
 */
export const createRemoteCalls = <Table extends CommandTable>(carry: Carry<keyof Table>): RemoteCalls<Table> =>
  new Proxy({} as RemoteCalls<Table>, {
    get: (_, name) =>
      // `await` reads `then` of any object; it is not a call.
      typeof name === 'string' && name !== 'then' ? (request: unknown) => carry(name, request) : undefined,
  });
