import { constants } from 'node:fs';

/**
 * How a file that somebody else may have put there is opened: a named pipe would keep the program waiting for somebody to
 * write into it. Windows knows neither the flag, which counts as none there, nor such pipes.
 */
export const READ_WITHOUT_WAITING = constants.O_RDONLY | constants.O_NONBLOCK;
