import { hashOf } from '../../content/base/hash.ts';
import type { BuiltInLesson } from '../../content/lesson/built-in-lesson.ts';
import type { AnswerKey, LessonFile } from '../../content/lesson/format.ts';
import { type Label, LABELS } from '../../content/lesson/label.ts';
import { sealLesson } from '../../content/lesson/seal-lesson.ts';

/** Stands in every text of a key that these builders make, and nowhere else. */
export const CANARY = 'KEY-ONLY-CANARY';

/** The claims `c1`, `c2` … by what the key says; the first is the headline's. `also` gives credit to other labels. */
export interface LessonSpec {
  readonly id?: string;
  readonly revision?: number;
  readonly title?: string;
  readonly keyRevision?: number;
  /** Places of claims, from 0, that read otherwise than in other revisions. */
  readonly reworded?: readonly number[];
  /** The language of the lesson, with the words of each claim and of its cue; those of `claims` have none of their own. */
  readonly written?: {
    readonly language: string;
    readonly claims: readonly { readonly says: string; readonly cue: string }[];
  };
  /** What each claim bears on, in the terms of version 2; the headline's has none. All are of version 1 when left out. */
  readonly bearings?: readonly (NonNullable<AnswerKey['entries'][number]['bearing']> | null)[];
  readonly claims?: readonly (Label | { readonly label: Label; readonly also: Partial<Record<Label, number>> })[];
}

/** A draft of a lesson file, as an author would write it: no hash yet, and no `prefix` or `suffix`. */
export function lessonDraft({
  id = 'a-lesson',
  revision = 1,
  title = 'A lesson',
  keyRevision = 1,
  reworded = [],
  written,
  bearings,
  claims = LABELS,
}: LessonSpec) {
  const specs = claims.map((claim) => (typeof claim === 'string' ? { label: claim, also: {} } : claim));
  const says = (at: number) => (reworded.includes(at) ? 'now says' : 'says');
  const textOf = (at: number) =>
    written?.claims[at]?.says ?? `This is what claim number ${String(at + 1)} of the story ${says(at)}.`;
  const rest = specs.slice(1).map((_, at) => textOf(at + 1));
  return {
    format: 'claimsort-lesson',
    version: bearings === undefined ? 1 : 2,
    lesson: {
      ...{
        id,
        revision,
        language: written?.language ?? 'en',
        title,
        summary: 'An invented lesson.',
        level: 'starter',
        minutes: 5,
      },
      isFictional: true,
      contentWarning: null,
      article: {
        ...{ title: 'An invented story', byline: null, publisher: 'The Nowhere Post', date: 'an invented year' },
        provenance: 'Written for a test.',
        licence: 'Free to use.',
        contextNote: 'Invented.',
        blocks: [
          { id: 'head', kind: 'headline', text: textOf(0) },
          ...(rest.length === 0 ? [] : [{ id: 'body', kind: 'paragraph', text: rest.join(' ') }]),
        ],
      },
      headlineClaim: 'c1',
      claims: specs.map((_, at) => ({
        id: `c${String(at + 1)}`,
        block: at === 0 ? 'head' : 'body',
        quote: { exact: textOf(at) },
      })),
    },
    key: {
      lesson: '',
      revision: keyRevision,
      entries: specs.map(({ label, also }, at) => ({
        claim: `c${String(at + 1)}`,
        label,
        credits: { evidence: 0, attribution: 0, rhetoric: 0, ...also, [label]: 1 },
        rationales: { evidence: `${CANARY} e`, attribution: `${CANARY} a`, rhetoric: `${CANARY} r` },
        cues: [{ exact: written?.claims[at]?.cue ?? `number ${String(at + 1)}` }],
        source: { kind: 'none', name: null, chain: [`${CANARY} chain`] },
        techniques: [{ name: 'Doubt', words: { exact: written?.claims[at]?.cue ?? 'of the story' } }],
        ...(bearings === undefined ? { bearsOn: at === 0 ? null : 'headline' } : bearingOf(bearings[at] ?? null)),
        lookUp: `${CANARY} look-up`,
        whyContested: LABELS.some((other) => other !== label && (also[other] ?? 0) >= 0.5)
          ? `${CANARY} contested`
          : null,
      })),
      annotations: [],
      debrief: { headlineSays: `${CANARY} headline`, dossier: [] },
    },
  };
}

const bearingOf = (bearing: NonNullable<LessonSpec['bearings']>[number]) => (bearing === null ? {} : { bearing });

/** A lesson file that passes every check. */
export function lessonFile(spec: LessonSpec = {}): LessonFile & { readonly key: AnswerKey } {
  const sealed = sealLesson(lessonDraft(spec));
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.error));
  const { key } = sealed.value;
  if (key === undefined) throw new Error('The draft has a key.');
  return { ...sealed.value, key };
}

/** The text of a lesson file. */
export const lessonText = (spec: LessonSpec = {}): string => JSON.stringify(lessonFile(spec));

/** The text of an exam edition: the same lesson without its key. */
export function examEditionText(spec: LessonSpec = {}): string {
  const { format, version, lesson } = lessonFile(spec);
  return JSON.stringify({ format, version, lesson });
}

/** A lesson as one that comes with the program. */
export function builtInLesson(spec: LessonSpec = {}): BuiltInLesson {
  const { lesson, key } = lessonFile(spec);
  return { lesson, key, lessonHash: hashOf(lesson), keyHash: hashOf(key) };
}
