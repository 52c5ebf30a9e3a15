import { utf8Length } from '../base/utf8-length.ts';
import type { Details, Draft, DraftBlock, DraftClaim } from '../draft/draft.ts';
import { indexAnswers } from '../draft/edit-readers.ts';
import { isContested } from '../lesson/is-contested.ts';
import { LABELS } from '../lesson/label.ts';
import { makeQuote } from '../lesson/make-quote.ts';
import { MAX_LESSON_BYTES } from '../lesson/limits.ts';
import { checkLengthClue } from '../lint/check-balance.ts';
import { checkCueLength, checkProofWords, checkSafety, compareMinutes, minutesOf } from '../lint/check-conventions.ts';
import {
  checkMentions,
  checkRationaleGrade,
  checkRationaleLength,
  type Mentions,
  mentionsIn,
} from '../lint/check-rationales.ts';
import type { ClaimPart, Finding } from '../lint/finding.ts';
import type { MarkedClaim } from '../lint/marked-claim.ts';
import {
  type KeyedWords,
  MOST_KAPPA_OF_LESSON,
  reachOf,
  sortByPlainWords,
  toKeyedWords,
} from '../lint/simple-rules.ts';
import { VERBS_OF_SAYING } from '../lint/word-lists.ts';
import { wordsOf } from '../lint/words-of.ts';
import { isTemplate, reasonOf } from './fill-in.ts';
import { isEnglish } from './is-english.ts';
import { SHOULD_CODES, type Todo, type TodoList, type TodoPlace, type TodoStep } from './findings.ts';
import { headlineClaimOf, quoteWithin, shownBlocks, toEntry, toMinutes } from './to-entry.ts';

/** A claim with more words than this contains more than one decision. */
const LONG_CLAIM = 45;

/** A paragraph with at most this many words may well contain no claim. */
const SHORT_PARAGRAPH = 12;

/** The fewest claims at which a label with most of them, or none, is worth mentioning. */
const BALANCE_FROM = 6;
const ONE_SIDED = 2 / 3;

const SAYING: ReadonlySet<string> = new Set(VERBS_OF_SAYING.flatMap((forms) => forms.split(' ')));

/** The required details of a lesson. */
const NEEDED = [
  'title',
  'publisher',
  'date',
  'provenance',
  'licence',
  'contextNote',
] as const satisfies readonly (keyof Details)[];

/** Cached results for one claim, valid until it or its block changes. */
interface Looked {
  readonly text: string;
  readonly language: string;
  readonly isHeadline: boolean;
  readonly marked: MarkedClaim | null;
  readonly own: readonly Todo[];
  /** The references in its feedback, its words for the word rules, and the number of words in the displayed reason. */
  readonly mentions: Mentions | null;
  readonly keyed: KeyedWords | null;
  readonly reasonWords: number;
}

/**
 * Creates a function that lists what is still to do in a draft. It caches the results for each claim, so that after an
 * edit only changed claims are checked again; the result does not depend on earlier calls.
 *
 * The rules of the lint are applied to what the author wrote. Unchanged templates are short, and are reported as
 * templates.
 */
export function createTodoLister(): (draft: Draft) => TodoList {
  const looked = new WeakMap<DraftClaim, Looked>();

  const look = (draft: Draft, claim: DraftClaim, text: string, isHeadline: boolean): Looked => {
    const { language } = draft.details;
    const before = looked.get(claim);
    if (before?.text === text && before.language === language && before.isHeadline === isHeadline) return before;
    const marked = toMarked(draft, claim, text, isHeadline);
    const { label } = claim.key;
    const after: Looked = {
      ...{ text, language, isHeadline, marked },
      own: listOfClaim(draft, claim, text, marked),
      mentions: marked === null ? null : mentionsIn(marked),
      keyed: marked === null ? null : toKeyedWords(marked.quote.exact, marked.entry.label),
      reasonWords: label === null ? 0 : wordsOf(reasonOf(draft, claim, label)).length,
    };
    looked.set(claim, after);
    return after;
  };

  const wordsInBlocks = new WeakMap<DraftBlock, number>();
  const countWords = (block: DraftBlock): number => {
    const before = wordsInBlocks.get(block);
    if (before !== undefined) return before;
    const count = wordsOf(block.text).length;
    wordsInBlocks.set(block, count);
    return count;
  };

  return (draft) => {
    const { details, claims } = draft;
    const english = isEnglish(details.language);
    const texts = new Map(draft.blocks.map(({ id, text }) => [id, text]));
    const headline = headlineClaimOf(draft);
    const all = claims.map((claim) => look(draft, claim, texts.get(claim.block) ?? '', claim === headline));
    const marked = all.flatMap((one) => one.marked ?? []);
    const numbers = new Map(claims.map(({ id }, at) => [id as string, at + 1]));
    const words =
      shownBlocks(draft).reduce((sum, block) => sum + countWords(block), wordsOf(details.contextNote).length) +
      all.reduce((sum, { reasonWords }) => sum + reasonWords, 0);
    const counted = minutesOf(words, claims.length, details.level);
    const unlike = details.minutes === null ? null : compareMinutes(null, details.minutes, counted);
    const keyed = english ? all.flatMap((one) => one.keyed ?? []) : [];
    const found: readonly Todo[] = [
      ...listOfText(draft),
      ...listOfMarking(draft, countWords),
      ...all.flatMap(({ own }) => own),
      ...disagreements(draft),
      ...listOfWhole(draft, marked, keyed),
      ...(unlike === null ? [] : [toTodo(unlike, 'text', { kind: 'detail', field: 'minutes' })]),
      ...ofSafety(draft, marked),
      ...(english ? checkMentions(all.flatMap(({ mentions }) => mentions ?? [])) : []).flatMap(ofClaim),
      ...ofDebrief(draft),
    ];
    const numbered = found.map((todo) => {
      const number = todo.at.kind === 'claim' ? numbers.get(todo.at.claim) : undefined;
      return number === undefined ? todo : { ...todo, values: { number, ...todo.values } };
    });
    return {
      must: numbered.filter(({ level }) => level === 'must'),
      should: numbered.filter(({ level }) => level === 'should'),
      counts: {
        claims: claims.length,
        labelled: claims.filter(({ key }) => key.label !== null).length,
        minutes: details.minutes ?? toMinutes(counted),
      },
    };
  };
}

/** The same for a single call. */
export const listTodo = (draft: Draft): TodoList => createTodoLister()(draft);

const IN_DRAFT: TodoPlace = { kind: 'draft' };

const must = (code: Todo['code'], step: TodoStep, at: TodoPlace, values: Todo['values'] = {}): Todo => ({
  ...{ code, level: 'must', step, at, values },
});
const should = (code: Todo['code'], step: TodoStep, at: TodoPlace, values: Todo['values'] = {}): Todo => ({
  ...{ code, level: 'should', step, at, values },
});
const atClaim = ({ id }: DraftClaim, part: ClaimPart): TodoPlace => ({ kind: 'claim', claim: id, part });

/** The claim in the form of the lint, without fields that the author did not write. */
function toMarked(draft: Draft, claim: DraftClaim, text: string, isHeadline: boolean): MarkedClaim | null {
  const entry = toEntry(draft, claim, isHeadline);
  const quote = makeQuote(text, claim);
  if (entry === null || quote === null) return null;
  const written = LABELS.filter((label) => claim.key.reasons[label] !== null);
  const rationales = Object.fromEntries(written.map((label) => [label, entry.rationales[label] ?? '']));
  return {
    place: { file: null, claim: claim.id },
    text,
    claimId: claim.id,
    isHeadline,
    quote,
    entry: { ...entry, rationales },
  };
}

/** The tasks for a single claim. */
function listOfClaim(draft: Draft, claim: DraftClaim, text: string, marked: MarkedClaim | null): readonly Todo[] {
  const words = text.slice(claim.start, claim.end);
  return [...listOfWords(draft, claim, words), ...listOfKey(draft, claim, text), ...listOfLint(draft, marked)];
}

function listOfWords(draft: Draft, claim: DraftClaim, text: string): readonly Todo[] {
  const words = wordsOf(text);
  const verbs = isEnglish(draft.details.language)
    ? words.filter((word) => SAYING.has(word.toLowerCase().replace(/['’]s$/u, '')))
    : [];
  return [
    ...(words.length > LONG_CLAIM
      ? [should('long-claim', 'claims', atClaim(claim, 'words'), { words: words.length, most: LONG_CLAIM })]
      : []),
    ...(verbs.length > 1
      ? [
          should('two-verbs-of-saying', 'claims', atClaim(claim, 'words'), {
            words: verbs.join(', '),
            verbs: verbs.length,
          }),
        ]
      : []),
  ];
}

function listOfKey(draft: Draft, claim: DraftClaim, text: string): readonly Todo[] {
  const { key } = claim;
  if (key.label === null) return [must('label-missing', 'key', atClaim(claim, 'label'))];
  const { label, credits } = key;
  const english = isEnglish(draft.details.language);
  const emptied = english ? LABELS.filter((one) => key.reasons[one]?.trim() === '') : [];
  const spans = [...(key.cues ?? []), ...(key.techniques ?? [])];
  return [
    ...emptied.map((one) => must('reason-missing', 'key', atClaim(claim, `reason-${one}`), { label: one })),
    ...(isContested({ label, credits }) && key.whyContested.trim() === ''
      ? [must('why-contested-missing', 'key', atClaim(claim, 'why-contested'))]
      : []),
    ...(spans.some((span) => quoteWithin(text, claim, span) === null)
      ? [must('cue-not-findable', 'key', atClaim(claim, 'cues'))]
      : []),
    ...(key.cues === null ? [should('cues-missing', 'key', atClaim(claim, 'cues'))] : []),
    ...(key.family === null ? [should('family-missing', 'key', atClaim(claim, 'family'))] : []),
    ...(english && isTemplate(claim) ? [should('template-untouched', 'key', atClaim(claim, `reason-${label}`))] : []),
  ];
}

/** The lint rules for a single claim. Those about wording only support English. */
function listOfLint(draft: Draft, marked: MarkedClaim | null): readonly Todo[] {
  if (marked === null) return [];
  const english = isEnglish(draft.details.language);
  return [
    ...checkRationaleLength(marked),
    ...(english ? checkRationaleGrade(marked) : []),
    ...checkCueLength(marked),
    ...(english && marked.entry.source !== undefined ? checkProofWords(marked) : []),
  ].flatMap(ofClaim);
}

/** A task from a finding of the lint about a claim. */
function ofClaim(finding: Finding): readonly Todo[] {
  const claim = (finding.place.claim ?? '') as DraftClaim['id'];
  return [toTodo(finding, 'key', { kind: 'claim', claim, part: finding.part ?? 'words' })];
}

function toTodo({ rule, values }: Finding, step: TodoStep, at: TodoPlace): Todo {
  const code = SHOULD_CODES.find((one) => one === rule);
  // Rules about the form of a file are not applied to a draft, which is not a file.
  if (code === undefined) throw new Error(`The rule ${rule} is not asked of drafts.`);
  return should(code, step, at, { ...values });
}

function listOfText(draft: Draft): readonly Todo[] {
  const blocks = shownBlocks(draft);
  const headline = blocks.find(({ kind }) => kind === 'headline');
  const units = blocks.reduce((sum, { text }) => sum + utf8Length(text), 0);
  return [
    ...(blocks.length === 0 ? [must('text-missing', 'text', IN_DRAFT)] : []),
    ...(blocks.length > 0 && headline === undefined ? [must('headline-missing', 'text', IN_DRAFT)] : []),
    ...NEEDED.filter((field) => draft.details[field].trim() === '').map((field) =>
      must('detail-missing', 'text', { kind: 'detail', field }, { field }),
    ),
    // The key needs space besides the text; a larger file could not be opened again.
    ...(units > MAX_LESSON_BYTES / 2 ? [must('too-large', 'text', IN_DRAFT, { bytes: units })] : []),
  ];
}

function listOfMarking(draft: Draft, countWords: (block: DraftBlock) => number): readonly Todo[] {
  const marked = new Set(draft.claims.map(({ block }) => block));
  const headline = draft.blocks.find(({ kind }) => kind === 'headline');
  const paragraphs = draft.blocks.filter(({ kind }) => kind === 'paragraph');
  const unmarked =
    draft.claims.length === 0
      ? []
      : paragraphs.flatMap((block, at) =>
          marked.has(block.id) || countWords(block) <= SHORT_PARAGRAPH ? [] : [{ id: block.id, paragraph: at + 1 }],
        );
  return [
    ...(draft.blocks.length > 0 && draft.claims.length === 0 ? [must('claims-missing', 'claims', IN_DRAFT)] : []),
    ...(headline !== undefined && !marked.has(headline.id)
      ? [must('headline-unmarked', 'claims', { kind: 'block', block: headline.id })]
      : []),
    ...unmarked.map(({ id, paragraph }) =>
      should('nothing-marked', 'claims', { kind: 'block', block: id }, { paragraph }),
    ),
  ];
}

/** The tasks that must be done before a text can be given to a reader; the key is not needed for that. */
const OF_TEXT: ReadonlySet<Todo['code']> = new Set([
  ...(['text-missing', 'headline-missing', 'headline-unmarked'] as const),
  ...(['claims-missing', 'detail-missing', 'too-large'] as const),
]);

/** Whether the text and its claims can be given to a reader, even if the key is incomplete. */
export const isTextReady = ({ must: missing }: TodoList): boolean => !missing.some(({ code }) => OF_TEXT.has(code));

/** Claims that a reader labelled differently and that the author has not resolved since. */
export function openDisagreements(draft: Draft): readonly DraftClaim[] {
  const answers = indexAnswers(draft);
  return draft.claims.filter(({ id, key: { label, settled } }) => {
    if (label === null) return false;
    const against = (answers.get(id) ?? []).filter(({ answer }) => answer.label !== label);
    const isSettled = settled?.label === label && against.every(({ answer }) => settled.against.includes(answer.label));
    return against.length > 0 && !isSettled;
  });
}

const disagreements = (draft: Draft): readonly Todo[] =>
  draft.readers.length === 0
    ? [should('no-second-reader', 'reader', IN_DRAFT)]
    : openDisagreements(draft).map((claim) => should('disagreement-open', 'reader', atClaim(claim, 'label')));

/** The tasks that concern all claims together. */
function listOfWhole(draft: Draft, marked: readonly MarkedClaim[], keyed: readonly KeyedWords[]): readonly Todo[] {
  const { isFictional } = draft.details;
  const n = marked.length;
  const counts = LABELS.map((label) => ({ label, count: marked.filter(({ entry }) => entry.label === label).length }));
  const given = draft.claims.filter(({ key }) => key.bearing !== null || key.bearsOn !== null).length;
  const asked = Math.max(0, draft.claims.length - 1);
  const reach = reachOf(sortByPlainWords, keyed);
  return [
    ...(n < BALANCE_FROM
      ? []
      : counts.flatMap(({ label, count }) => [
          ...(count === 0 ? [should('label-unused', 'key', IN_DRAFT, { label })] : []),
          ...(count / n > ONE_SIDED ? [should('one-sided', 'key', IN_DRAFT, { label, count, of: n })] : []),
        ])),
    ...(reach.kappa !== null && reach.kappa > MOST_KAPPA_OF_LESSON && n >= BALANCE_FROM
      ? [should('simple-rule', 'key', IN_DRAFT, { hits: reach.hits, n: reach.n, kappa: reach.kappa })]
      : []),
    ...(given < asked ? [should('bearings-missing', 'key', IN_DRAFT, { given, of: asked })] : []),
    ...(isFictional ? checkLengthClue({ file: null }, marked).map((finding) => toTodo(finding, 'key', IN_DRAFT)) : []),
  ];
}

function ofSafety(draft: Draft, marked: readonly MarkedClaim[]): readonly Todo[] {
  const warning = draft.teacher?.warning;
  const teacher = warning === undefined ? {} : { teacher: { warning } };
  return checkSafety(
    null,
    { lesson: { contentWarning: draft.details.contentWarning || null }, key: teacher },
    marked,
  ).flatMap((finding) =>
    finding.part === undefined
      ? [toTodo(finding, 'debrief', { kind: 'detail', field: 'teacherWarning' })]
      : ofClaim(finding),
  );
}

function ofDebrief({ debrief }: Draft): readonly Todo[] {
  return debrief.headlineSays.trim() === ''
    ? [must('headline-says-missing', 'debrief', { kind: 'detail', field: 'headlineSays' })]
    : [];
}
