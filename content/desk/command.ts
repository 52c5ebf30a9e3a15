import * as z from 'zod';
import type { Failure } from '../base/failure.ts';
import type { DeepReadonly } from '../lesson/format.ts';
import type { Result } from '../base/result.ts';

/**
 * The type of a command's answer. It exists only at compile time: answers come from the trusted side and are not
 * validated.
 */
export interface Answer<T> {
  readonly answer?: T;
}

/** Declares the answer of a command: a result with a `T`, or a failure. @example answers<LessonCard>() */
export const answers = <T>(): Answer<Result<T, Failure>> => ({});

/** The same for a command that opens a dialog; null: the dialog was cancelled. */
export const answersUnlessCancelled = <T>(): Answer<Result<T, Failure> | null> => ({});

/** One command: the schema that its request has to satisfy, and the type of its answer. */
export interface Command<Shape extends z.ZodRawShape = z.ZodRawShape, T = unknown> {
  readonly request: z.ZodObject<Shape, z.core.$strict>;
  readonly answer: Answer<T>;
}

/**
 * Defines a command. Its name is its key in a table, and everything else is derived from the table: the types of both
 * sides, the schema with which the main process validates requests, and the methods of the port's adapters.
 *
 * @param shape the fields of the request, each with its schema; `{}` for a command without parameters
 * @param answer `answers<T>()` or `answersUnlessCancelled<T>()`
 */
export const command = <Shape extends z.ZodRawShape, T>(shape: Shape, answer: Answer<T>): Command<Shape, T> => ({
  request: z.strictObject(shape),
  answer,
});

/** A table of commands, by name. */
export type CommandTable = Readonly<Record<string, Command>>;

/** The request of a command. */
export type RequestOf<C extends Command> = DeepReadonly<z.output<C['request']>>;

/** The answer of a command. */
export type AnswerOf<C extends Command> = C extends Command<z.ZodRawShape, infer T> ? T : never;

/** An object that answers a table of commands synchronously. */
export type Calls<Table extends CommandTable> = {
  readonly [Name in keyof Table]: (request: RequestOf<Table[Name]>) => AnswerOf<Table[Name]>;
};

/** An object that answers a table of commands asynchronously, such as one in another process. */
export type RemoteCalls<Table extends CommandTable> = {
  readonly [Name in keyof Table]: (request: RequestOf<Table[Name]>) => Promise<AnswerOf<Table[Name]>>;
};
