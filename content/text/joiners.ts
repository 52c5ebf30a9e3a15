/**
 * Scripts in which a joiner between two letters changes how a word is written (Unicode Standard, 9.2, 12.1 and 23.2):
 * cursive scripts, such as that of Persian, and scripts with consonant clusters, as in India.
 */
const SCRIPTS_WITH_JOINERS = [
  ...['Arabic', 'Syriac', 'Mandaic', 'Nko', 'Mongolian', 'Adlam', 'Hanifi_Rohingya'],
  ...['Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala'],
  ...['Tibetan', 'Khmer', 'Myanmar'],
]
  .map((script) => String.raw`\p{Script_Extensions=${script}}`)
  .join('');

/**
 * Tests for a letter or a combining mark of these scripts, including marks shared by several scripts; created when a
 * joiner is found, because the tables of so many scripts take long to load.
 */
const createTests = () => ({
  endsInLetter: new RegExp(String.raw`(?=[\p{L}\p{M}])[${SCRIPTS_WITH_JOINERS}]$`, 'u'),
  beginsWithLetter: new RegExp(String.raw`^(?=[\p{L}\p{M}])[${SCRIPTS_WITH_JOINERS}]`, 'u'),
});
let tests: ReturnType<typeof createTests> | null = null;

/** Emoji of several people are joined by a zero-width joiner; a variation selector may come before it. */
const ENDS_IN_PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?$/u;
const BEGINS_WITH_PICTURE = /^\p{Extended_Pictographic}/u;

const JOINERS = /[\u200c\u200d]+/gu;
const WIDTH_OF_PICTURE = 3;

/**
 * Replaces every superfluous joiner (U+200C, U+200D): any that is neither between two letters of a script that needs it
 * nor between two emoji, and in a sequence of joiners all but the first. Joiners are invisible, so elsewhere they would
 * make identical-looking texts different.
 *
 * @example replaceLooseJoiners('Jo\u200chn', () => '') // 'John'; 'می\u200cخواهم' stays
 */
export const replaceLooseJoiners = (text: string, replace: (joiner: string) => string): string =>
  text.replace(JOINERS, (run: string, at: number) => {
    const before = text.slice(Math.max(0, at - WIDTH_OF_PICTURE), at);
    const after = text.slice(at + run.length, at + run.length + 2);
    const [first = '', ...more] = run;
    const { endsInLetter, beginsWithLetter } = (tests ??= createTests());
    const isJoining =
      (endsInLetter.test(before) && beginsWithLetter.test(after)) ||
      (first === '\u200d' && ENDS_IN_PICTURE.test(before) && BEGINS_WITH_PICTURE.test(after));
    return `${isJoining ? first : replace(first)}${more.map(replace).join('')}`;
  });
