// The names of the IPC channels. They stand apart from the calls so that the preload script does not carry the schema
// library into the page's process.

/** All calls go over this one channel: the name of the call, then its request. */
export const CALL_WIRE_NAME = 'claimsort:call';

/** On this one the preload script, and no page, names the paths of files that were dropped. */
export const DROPPED_WIRE_NAME = 'claimsort:dropped';

/** On this one the page says that it has drawn itself, or that what it drew is gone. */
export const DRAWN_WIRE_NAME = 'claimsort:drawn';

/** On this one the main process sends, by itself, a `ScreenCommand`. */
export const COMMAND_WIRE_NAME = 'claimsort:command';
