import { constants } from 'node:fs';

/**
 * Flags for opening a file that another program may have created: opening a named pipe would otherwise block until
 * something is written to it. Windows has neither the flag (0 there) nor such pipes.
 */
export const READ_WITHOUT_WAITING = constants.O_RDONLY | constants.O_NONBLOCK;
