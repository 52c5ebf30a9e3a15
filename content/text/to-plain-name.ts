import { replaceLooseJoiners } from './joiners.ts';
import { PILED_UP } from './quote-foreign.ts';

/**
 * What cannot be seen and changes no name: marks that turn the direction of a line, spaces and letters of no width, signs
 * for printers, and tags. Joiners and signs that choose the form of a letter are looked at apart.
 */
const UNSEEN =
  /(?![\u200c\u200d\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}])[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/**
 * Signs that choose the form of a picture or a letter (Unicode Standard, 23.4), where no picture, no Chinese character and
 * no letter of these scripts stands before them. They cannot be seen, and would make two names of one.
 */
const LOOSE_FORM =
  /(?<!\p{Extended_Pictographic})[\ufe0e\ufe0f](?!\u20e3)|(?<!(?=\p{L})[\p{Script=Han}\p{Script=Myanmar}\p{Script=Phags_Pa}])[\ufe00-\ufe0d\u{e0100}-\u{e01ef}]|(?<!(?=\p{L})\p{Script=Mongolian})[\u180b-\u180d\u180f]/gu;

/** Space, whatever breaks a line, and the sign of Braille for nothing. */
const BLANK = /[\s\p{Cc}\u2800]+/gu;

/** A text without what cannot be seen; loose joiners are dropped by `replaceLooseJoiners`. */
export const dropUnseen = (text: string): string => text.replace(UNSEEN, '').replace(LOOSE_FORM, '');

/** No name is as long, and bringing a million marks into their order takes minutes. */
const MAX_UNITS = 1000;

/**
 * A name from outside as it may stand on a screen, in a table and in a file name: on one line (NFC), without what cannot
 * be seen, and with no more marks on a letter than a script puts there. Every name comes in through this, whether it is typed or read from a file. A text longer than any name is
 * given back as it is; each format limits its names to fewer characters.
 *
 * @example toPlainName(' Mia\n\u202eAhlers ') // 'Mia Ahlers'
 */
export const toPlainName = (name: string): string =>
  name.length > MAX_UNITS
    ? name
    : replaceLooseJoiners(dropUnseen(name.normalize('NFC')), () => '')
        .replace(PILED_UP, '')
        .replace(BLANK, ' ')
        .trim();
