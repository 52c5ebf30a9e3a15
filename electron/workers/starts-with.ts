/** The first bytes of every zip file that is not empty. */
export const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;

/** The first bytes of Office files from before 2007, and of those that Office encrypts with a password. */
export const OLE = [0xd0, 0xcf, 0x11, 0xe0] as const;

/** Whether a file begins with these bytes, by which its format is recognised. */
export const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);
