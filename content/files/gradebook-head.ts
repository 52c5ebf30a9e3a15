import type { ImportForm } from '../class/gradebook-form.ts';
import { toOneLine } from '../text/to-one-line.ts';

/** Canvas (assignments.title) and Moodle (grade_items.itemname) keep 255 characters, Brightspace 128. */
const MAX_HEAD: Readonly<Record<ImportForm, number>> = { canvas: 255, moodle: 255, brightspace: 128 };

/**
 * Words by which an importer knows a column that is no assignment, wherever they stand. A space that does not break
 * between them looks the same and is not among the words.
 */
const PHRASES = /(current|final|override|points|text|grade) (?=score|points|grade|status|symbol)/giu;

const NO_BREAK_SPACE = '\u00A0';

/** What the name of a grade item in Brightspace may not hold, and what stands for it. */
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
 * What the column of points is called: the lesson's title, and what the points are out of. So two numbers of points
 * never share an assignment, and no title is taken for a column of another kind (docs/decisions/0018). A title that is
 * too long is cut; what the points are out of is not.
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
      // PHP takes a backslash before a quotation mark for a sign that the text goes on.
      return line.replaceAll('\\', '/');
    case 'brightspace':
      return line.replace(/./gsu, (sign) => FORBIDDEN_IN_BRIGHTSPACE[sign] ?? sign);
  }
}

// Counted as .NET does, which is never less than the databases of the others do; no letter is cut in two.
function cut(name: string, most: number): string {
  if (name.length <= most) return name;
  let kept = '';
  for (const letter of name) {
    if (kept.length + letter.length >= most) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}
