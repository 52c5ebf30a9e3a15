import { attemptCommands } from './attempts/commands.ts';
import { classCommands } from './class/commands.ts';
import type { Calls, RemoteCalls } from './command.ts';
import { lessonCommands } from './lessons/commands.ts';
import { peopleCommands } from './people/commands.ts';
import { studyCommands } from './study/commands.ts';
import { workshopCommands } from './workshop/commands.ts';

/**
 * All commands that the screen may send to the desk, each with the schema of its request and the type of its answer.
 */
export const deskCommands = {
  ...peopleCommands,
  ...lessonCommands,
  ...attemptCommands,
  ...studyCommands,
  ...classCommands,
  ...workshopCommands,
};

/** The name of a command of the desk. */
export type DeskCommand = keyof typeof deskCommands;

/**
 * The desk, which holds the answer keys and the journal. It hands out lessons without their keys, takes responses,
 * gives feedback when the mode allows it, and scores. It answers only after the change has been stored durably.
 */
export type Desk = Calls<typeof deskCommands>;

/** The desk as seen by the screen: the same commands, answered asynchronously. */
export type RemoteDesk = RemoteCalls<typeof deskCommands>;
