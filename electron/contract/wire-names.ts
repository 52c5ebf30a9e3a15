// The names of the IPC channels. They are separate from the calls so that the preload script does not load the schema
// library into the page's process.

/** The channel of all calls: the name of the call, then its request. */
export const CALL_WIRE_NAME = 'claimsort:call';

/** The channel on which the preload script, never a page, sends the paths of dropped files. */
export const DROPPED_WIRE_NAME = 'claimsort:dropped';

/** The channel on which the page reports whether its content is drawn. */
export const DRAWN_WIRE_NAME = 'claimsort:drawn';

/** The channel on which the main process sends a `ScreenCommand` on its own initiative. */
export const COMMAND_WIRE_NAME = 'claimsort:command';
