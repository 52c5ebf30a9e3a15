/** What JSON lets stand in a string and a terminal or a line of text does not bear; line ends between the parts stay. */
const UNPRINTABLE = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

const escapeUnits = (character: string): string =>
  Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');

/**
 * A value as JSON to be read by people, two spaces deep, in plain characters wherever a character could speak to the
 * terminal or turn the direction of a line. It means what `JSON.stringify` would have said.
 *
 * @example toSafeJson('a\u009b1mb') // '"a\\u009b1mb"'
 */
export const toSafeJson = (value: unknown): string => JSON.stringify(value, null, 2).replace(UNPRINTABLE, escapeUnits);
