import type { AnswerOf, RequestOf as RequestOfCommand } from '../../content/desk/command.ts';
import { type Desk, deskCommands } from '../../content/desk/commands.ts';
import { type Machine, machineCalls } from '../../content/machine/calls.ts';

/**
 * The one table of what the page may ask of the main process, each call with the schema of its request. The answers need
 * no schema, because the main process is the side that is trusted; their types are `ResponseOf<call>`.
 */
export const calls = { ...deskCommands, ...machineCalls };

/** All that the main process answers. */
export type Services = Desk & Machine;
/** The name of a call. */
export type CallName = keyof typeof calls;
/** What is sent with a call. */
export type RequestOf<C extends CallName> = RequestOfCommand<(typeof calls)[C]>;
/** What comes back from a call; `bad-request` and `not-allowed` can be the answer of each. */
export type ResponseOf<C extends CallName> = AnswerOf<(typeof calls)[C]>;

/** The names of all calls. */
export const CALL_NAMES = Object.keys(calls) as readonly CallName[];

/** Whether there is a call of this name, which a page may have made up. */
export const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(calls, name);
