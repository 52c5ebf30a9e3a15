import { replaceLooseJoiners } from './joiners.ts';

/**
 * What cannot be seen and changes no name: marks that turn the direction of a line, spaces and letters of no width, signs
 * for printers, and tags.
 */
const UNSEEN =
  /[\u00AD\u034F\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** No name is as long, and bringing a million marks into their order takes minutes. */
const MAX_UNITS = 1000;

/**
 * A name from outside as it may stand on a screen, in a table and in a file name: on one line (NFC), without what cannot
 * be seen. Every name comes in through this, whether it is typed or read from a file. A text longer than any name is
 * given back as it is; each format limits its names to fewer characters.
 *
 * @example toPlainName(' Mia\n\u202eAhlers ') // 'Mia Ahlers'
 */
export const toPlainName = (name: string): string =>
  name.length > MAX_UNITS
    ? name
    : replaceLooseJoiners(name.normalize('NFC').replace(UNSEEN, ''), () => '')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim();
