/** Who runs these tests; on Windows nobody has such a number. */
export const isRoot = process.getuid?.() === 0;

/** "nobody": the ordinary user as whom root starts a packed program, because Chromium refuses its sandbox to root. */
const NOBODY = { uid: 65534, gid: 65534 } as const;

/** How a process of an ordinary user is started from here; an ordinary user starts it as they are. */
export const ordinaryUser: { readonly uid?: number; readonly gid?: number } = isRoot ? NOBODY : {};
