import { toOneLine } from '../text/to-one-line.ts';
import { GRADEBOOK_PROGRAMS, type ImportForm } from './gradebook-programs.ts';

/**
 * Words by which an importer recognises a column that is not an assignment, anywhere in its name. With a no-break space
 * between them they look the same but are not recognised.
 */
const PHRASES = /(current|final|override|points|text|grade) (?=score|points|grade|status|symbol)/giu;

const NO_BREAK_SPACE = '\u00A0';

/**
 * The header of the points column: the lesson's title, and the maximum of the points. So results with different
 * maximums never share an assignment, and no title is mistaken for a column of another kind (docs/decisions/0018). A
 * long title is cut; the maximum is not.
 *
 * @example toPointsHead('Final Grade', 12, 'canvas') // 'Final\u00A0Grade (out of 12)'
 */
export function toPointsHead(title: string, outOf: number, form: ImportForm): string {
  const end = `(out of ${String(outOf)})`;
  const { maxHead, toTitle } = GRADEBOOK_PROGRAMS[form];
  const name = cut(toTitle(toOneLine(title)), maxHead - end.length - 1);
  return `${name} ${end}`.trim().replace(PHRASES, `$1${NO_BREAK_SPACE}`);
}

// Counts UTF-16 units like .NET, never less than the other programs' databases count; never splits a surrogate pair.
function cut(name: string, most: number): string {
  if (name.length <= most) return name;
  let kept = '';
  for (const letter of name) {
    if (kept.length + letter.length >= most) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}
