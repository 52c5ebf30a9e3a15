import type { ImportForm } from '../class/gradebook-form.ts';
import { toOneLine } from '../text/to-one-line.ts';

/** Canvas (assignments.title) and Moodle (grade_items.itemname) store 255 characters, Brightspace 128. */
const MAX_HEAD: Readonly<Record<ImportForm, number>> = { canvas: 255, moodle: 255, brightspace: 128 };

/**
 * Words by which an importer recognises a column that is not an assignment, anywhere in its name. With a no-break space
 * between them they look the same but are not recognised.
 */
const PHRASES = /(current|final|override|points|text|grade) (?=score|points|grade|status|symbol)/giu;

const NO_BREAK_SPACE = '\u00A0';

/** Characters that a grade item's name in Brightspace may not contain, and their replacements. */
const FORBIDDEN_IN_BRIGHTSPACE: Readonly<Record<string, string>> = {
  '/': '-',
  '"': '’',
  '*': '·',
  '<': '(',
  '>': ')',
  '+': '&',
  '=': '-',
  '|': '-',
  ',': ';',
  '%': ' per cent',
};

/**
 * The header of the points column: the lesson's title, and the maximum of the points. So results with different
 * maximums never share an assignment, and no title is mistaken for a column of another kind (docs/decisions/0018). A
 * long title is cut; the maximum is not.
 *
 * @example toPointsHead('Final Grade', 12, 'canvas') // 'Final\u00A0Grade (out of 12)'
 */
export function toPointsHead(title: string, outOf: number, form: ImportForm): string {
  const end = `(out of ${String(outOf)})`;
  const name = cut(clean(title, form), MAX_HEAD[form] - end.length - 1);
  return `${name} ${end}`.trim().replace(PHRASES, `$1${NO_BREAK_SPACE}`);
}

function clean(title: string, form: ImportForm): string {
  const line = toOneLine(title);
  switch (form) {
    case 'canvas':
      return line;
    case 'moodle':
      // PHP treats a backslash before a quotation mark as an escape.
      return line.replaceAll('\\', '/');
    case 'brightspace':
      return line.replace(/./gsu, (sign) => FORBIDDEN_IN_BRIGHTSPACE[sign] ?? sign);
  }
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
