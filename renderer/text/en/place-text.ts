/** The singular of a list's name in a file. */
const ONE_OF: Readonly<Record<string, string>> = {
  claims: 'claim',
  entries: 'entry',
  blocks: 'paragraph',
  cues: 'words that decide',
  techniques: 'technique',
  dossier: 'note for looking it up',
  annotations: 'other opinion',
  chain: 'source on the way',
  events: 'step',
  lessons: 'lesson',
  keys: 'answer key',
  records: 'record of a class',
};

/** The words for a field that contains others, by its name in the file. */
const PART: Readonly<Record<string, string>> = {
  lesson: 'the lesson',
  key: 'the answer key',
  article: 'the article',
  assignment: 'what the teacher asks',
  debrief: 'the discussion afterwards',
  handIn: 'what was handed in',
  profile: 'the profile',
};

const STEP = /([^.[\]]+)(?:\[(\d+)\])?/g;

/** One step of a path: `claims[3]` is “claim 4”, `lesson` is “the lesson”; an unknown name is unchanged. */
function toWords(name: string, at: string | undefined): string {
  const part = Object.hasOwn(PART, name) ? PART[name] : undefined;
  if (at === undefined) return part ?? `“${name}”`;
  const one = Object.hasOwn(ONE_OF, name) ? ONE_OF[name] : undefined;
  const number = String(Number(at) + 1);
  return one === undefined ? `“${name}”, number ${number}` : `${one} ${number}`;
}

/**
 * Where a file breaks, in words: a line and a column, a character or a row as it is, and a path of names from the whole
 * to the part.
 *
 * @example placeText('key.entries[3].rationales') // 'Where it breaks: the answer key, entry 4, “rationales”.'
 */
export function placeText(place: string): string {
  const [, line, column] = /^line (\d+), column (\d+)$/.exec(place) ?? [];
  if (line !== undefined && column !== undefined)
    return `Where it breaks: line ${line}, character ${column} of that line.`;
  if (/^(?:row|character) \d+$/.test(place)) return `Where it breaks: ${place}.`;
  // A path begins with a name; anything else is not from a parser, and is shown unchanged.
  if (/^[.[\]]|^$/.test(place)) return `Where it breaks: “${place}”.`;
  const steps = [...place.matchAll(STEP)].map(([, name = '', at]) => toWords(name, at));
  return `Where it breaks: ${steps.join(', ')}.`;
}
