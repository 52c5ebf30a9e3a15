import { utf8Length } from '../json/utf8-length.ts';

/** File systems take 255 bytes; a number or `.part` may come behind. */
const MAX_BYTES = 200;

/** Longer than any name that is proposed; what comes after is not worth looking at. */
const MAX_UNITS = 400;

/** What some file system does not take in a name, and what breaks a line. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Z}\s]+/gu;
const HIDDEN = /[\p{Cf}\p{Surrogate}]/gu;
const PILED_UP = /(?<=\p{M}{4})\p{M}/gu;

/** Names of devices on Windows, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A name to propose for a file, as every file system takes it and as a person can read it: of at most 200 bytes, its
 * ending kept, and `Claimsort` in the place of a name of which nothing is left.
 *
 * @example toFileName('Who said "stop"?.pdf') // 'Who said stop.pdf'
 */
export function toFileName(name: string): string {
  const ending = /(?:\.[a-z0-9]{1,12}){1,3}$/i.exec(name)?.[0] ?? '';
  const stem = name
    .slice(0, name.length - ending.length)
    .slice(0, MAX_UNITS)
    .replace(HIDDEN, '')
    .replace(PILED_UP, '')
    .replace(FORBIDDEN, ' ')
    .replace(/ *\.(?: *\.)*/g, '.')
    .replace(/^[. ]+|[. ]+$/g, '');
  const safe = DEVICE.test(stem) ? `_${stem}` : stem;
  return `${safe === '' ? 'Claimsort' : cut(safe, MAX_BYTES - ending.length)}${ending}`;
}

function cut(text: string, maxBytes: number): string {
  let end = text;
  while (utf8Length(end) > maxBytes) end = Array.from(end).slice(0, -1).join('');
  return end.replace(/[. ]+$/, '');
}
