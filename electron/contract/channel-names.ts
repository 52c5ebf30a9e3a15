import type { Desk } from '../../content/desk/desk.ts';
import type { Machine } from './machine.ts';

/** The commands of the desk, each a channel of the same name. */
export const DESK_COMMANDS = [
  'readStart',
  'createProfile',
  'renameProfile',
  'chooseProfile',
  'eraseProfile',
  'changeSettings',
  'listLessons',
  'readLesson',
  'installLesson',
  'removeLesson',
  'restoreLesson',
  'startAttempt',
  'openAttempt',
  'respond',
  'markCues',
  'showReason',
  'flagClaim',
  'moveTo',
  'handIn',
  'readResult',
  'setAside',
  'dropRetry',
  'readHistory',
  'compareAttempts',
  'readProgress',
  'readCoach',
  'readToday',
  'readSkills',
  'startPractice',
  'answerPassage',
  'listClasses',
  'createClass',
  'renameClass',
  'removeClass',
  'setRoster',
  'removeRoster',
  'chooseSheet',
  'enterPaper',
  'readReport',
  'changeKey',
  'undoKeyChange',
  'chooseRevision',
  'settleSameWork',
  'readInbox',
  'settleInboxItem',
  'nameStudent',
  'eraseStudent',
  'readProjector',
  'takeVote',
  'revealClaim',
  'clearVotes',
  'readTeacherCopy',
] as const satisfies readonly (keyof Desk)[];

/** The calls to the machine itself, each a channel of the same name. */
export const MACHINE_CALLS = [
  'chooseFiles',
  'print',
  'copyText',
  'saveExport',
  'savePdf',
  'writeHandIn',
  'chooseHandIns',
  'cancelImport',
  'stopReport',
  'watchFolder',
  'chooseRoster',
  'chooseFolder',
  'chooseProfileFile',
  'takeProfileFile',
  'readDataFolder',
  'chooseDataFolder',
  'restart',
  'readAbout',
  'readNotices',
] as const satisfies readonly (keyof Machine)[];

/** The name of a command of the desk. */
export type DeskCommand = (typeof DESK_COMMANDS)[number];
/** The name of a call to the machine. */
export type MachineCall = (typeof MACHINE_CALLS)[number];

/** All that is answered behind the wall. */
export type Services = Desk & Machine;
/** The name of a channel. */
export type ChannelName = keyof Services;
/** What is sent on a channel. */
export type RequestOf<C extends ChannelName> = Parameters<Services[C]>[0];
/** What comes back on a channel; `bad-request` and `not-allowed` can be the answer of each. */
export type ResponseOf<C extends ChannelName> = Awaited<ReturnType<Services[C]>>;

/** Nothing when every channel is named above; otherwise the names that are missing, which then do not compile below. */
type Unnamed = Exclude<ChannelName, DeskCommand | MachineCall>;

/**
 * Every channel's name. They stand apart from the schemas so that the preload script, which needs only the names, does
 * not carry the schema library into the page's process.
 */
export const CHANNEL_NAMES: readonly (Unnamed extends never ? ChannelName : never)[] = [
  ...DESK_COMMANDS,
  ...MACHINE_CALLS,
];

/** The name under which a channel goes over Electron's wire, apart from Electron's own. */
export const wireName = (channel: ChannelName): string => `claimsort:${channel}`;

/** The wire name on which the preload script, and no page, names the paths of files that were dropped. */
export const DROPPED_WIRE_NAME = 'claimsort-dropped';

/** The wire name of the one message that the main process sends by itself: a `ScreenCommand`. */
export const COMMAND_WIRE_NAME = 'claimsort:command';
