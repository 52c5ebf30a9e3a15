/**
 * Whether a process of this number is running.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Signalling another user's process is not permitted, but the process exists.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
