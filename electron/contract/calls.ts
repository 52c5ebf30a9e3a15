import type { AnswerOf, RequestOf as RequestOfCommand } from '../../content/desk/command.ts';
import { type Desk, deskCommands } from '../../content/desk/commands.ts';
import { type Machine, machineCalls } from '../../content/machine/calls.ts';

/**
 * The table of all calls that the page may make to the main process, each with the schema of its request. Answers need
 * no schema, because the main process is trusted; their types are `ResponseOf<call>`.
 */
export const calls = { ...deskCommands, ...machineCalls };

/** The implementations of all calls, in the main process. */
export type Services = Desk & Machine;
/** The name of a call. */
export type CallName = keyof typeof calls;
/** The request of a call. */
export type RequestOf<C extends CallName> = RequestOfCommand<(typeof calls)[C]>;
/** The answer to a call; every call can return `bad-request` or `not-allowed`. */
export type ResponseOf<C extends CallName> = AnswerOf<(typeof calls)[C]>;

/** The names of all calls. */
export const CALL_NAMES = Object.keys(calls) as readonly CallName[];

/** Whether a call with this name exists; a page can send any name. */
export const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(calls, name);
