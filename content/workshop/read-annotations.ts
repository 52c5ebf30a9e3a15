import { MAX_DEPTH, scanJson } from '../base/scan-json.ts';
import { err, ok, type Result } from '../base/result.ts';
import { MAX_CLAIMS } from '../draft/limits.ts';
import type { BroughtClaim, BroughtClaims, BroughtRefusal } from './brought-claims.ts';
import { readLabel } from './read-label.ts';

/** Annotations have many fields that are not read, and a list of them may come with a selector or two more than needed. */
const JSON_LIMITS = { depth: MAX_DEPTH, list: 2 * MAX_CLAIMS, values: 500_000 };

/** An object of the JSON text, whose fields may be anything. */
type Fields = Readonly<Record<string, unknown>>;

/** null for everything but an object; a list is none. */
const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;

/** The objects of a list, or an object by itself. */
const objectsIn = (value: unknown): readonly Fields[] =>
  listOf(value).flatMap((one) => {
    const fields = fieldsOf(one);
    return fields === null ? [] : [fields];
  });

/** Empty for everything but a text. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Reads the annotations of a JSON text: a list, or an object with a list in `rows` (the API of Hypothesis),
 * `annotations` (its export), or `items` (an annotation page of the W3C model). The words are those of a
 * TextQuoteSelector; a tag, or else a body, that names a label gives the label; the text gives the reason.
 */
export function readAnnotations(text: string): Result<BroughtClaims, BroughtRefusal> {
  // Some editors put a byte order mark in front, which JSON does not allow.
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  const fault = scanJson(json, JSON_LIMITS);
  if (fault !== null) return refuse(fault.what === 'too-many' ? 'too-many' : 'damaged-json');
  const list = findList(JSON.parse(json));
  if (list === null) return refuse('no-annotations');
  if (list.length > MAX_CLAIMS) return refuse('too-many');
  const claims = list.flatMap((one, at) => readAnnotation(one, at + 1) ?? []);
  if (claims.length > 0) return ok({ from: 'annotations', claims });
  return refuse(list.length === 0 ? 'empty' : 'no-annotations');
}

const refuse = (fault: BroughtRefusal['fault']): Result<never, BroughtRefusal> => err({ fault, row: null });

function findList(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value as readonly unknown[];
  const lists = fieldsOf(value);
  if (lists === null) return null;
  // A collection has its first page inside it.
  const { rows, annotations, items, first } = lists;
  const found = [rows, annotations, items, fieldsOf(first)?.['items']].find((list) => Array.isArray(list));
  return (found as readonly unknown[] | undefined) ?? null;
}

/** The claim of an annotation; without words if it is a note on the page; null for a value that is no annotation. */
function readAnnotation(value: unknown, row: number): BroughtClaim | null {
  const annotation = fieldsOf(value);
  if (annotation?.['target'] === undefined) return null;
  // As the Web Annotation Data Model has it (W3C 2017, 4.2.4 and 4.2.5); Hypothesis has `text` and `tags` instead of `body`.
  const { target, body, tags } = annotation;
  const selectors = listOf(target).flatMap((one) => objectsIn(fieldsOf(one)?.['selector']));
  const quote = selectors.find((one) => one['type'] === 'TextQuoteSelector');
  const offset = selectors.find((one) => one['type'] === 'TextPositionSelector')?.['start'];
  const bodies = listOf(body).flatMap((one) => {
    if (typeof one === 'string') return [{ value: one, purpose: '' }];
    const fields = fieldsOf(one);
    return fields === null ? [] : [{ value: textOf(fields['value']), purpose: textOf(fields['purpose']) }];
  });
  const tagged = [
    ...(Array.isArray(tags) ? tags.map(textOf) : []),
    ...bodies.flatMap(({ value: tag, purpose }) => (purpose === 'tagging' ? [tag] : [])),
  ];
  const notes = [
    textOf(annotation['text']),
    ...bodies.flatMap(({ value: note, purpose }) => (purpose === 'tagging' ? [] : [note])),
  ]
    .map((note) => note.trim())
    .filter((note) => note !== '');
  const ofTags = new Set(tagged.flatMap((tag) => readLabel(tag) ?? []));
  // Two tags that name different labels name none. Other tags, such as that of a class, are no labels at all.
  const isUnclear = ofTags.size > 1;
  const ofNotes = ofTags.size === 0 ? notes.findIndex((note) => readLabel(note) !== null) : -1;
  const label = isUnclear ? null : ([...ofTags][0] ?? readLabel(notes[ofNotes] ?? ''));
  return {
    ...{ row, isTooLong: false, words: textOf(quote?.['exact']).trim() },
    ...{ prefix: textOf(quote?.['prefix']), suffix: textOf(quote?.['suffix']), block: null, start: null },
    pageOffset: isOffset(offset) ? offset : null,
    ...{ label, credits: {}, reason: notes.filter((_, at) => at !== ofNotes).join(' '), reasons: {}, cues: null },
    ...{ family: null, techniques: null, sourceKind: null, sourceName: '', whyContested: '', lookUp: '' },
    unknown: isUnclear ? [{ part: 'label', text: tagged.join(', ') }] : [],
  };
}

/** Selectors count from 0. */
const isOffset = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : [value]);
