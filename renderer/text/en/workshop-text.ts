import type { BlockKind } from '../../../content/draft/brought-in.ts';
import type { Details } from '../../../content/draft/draft.ts';
import type { EditError } from '../../../content/draft/edit-error.ts';
import type { EditKind } from '../../../content/draft/edit.ts';
import type { WorkshopStep } from '../../../content/workshop/steps.ts';
import { isolate } from '../isolate.ts';
import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';
import { formatDay, formatTime } from './when-text.ts';

const shown = (title: string): string => (title === '' ? 'Untitled' : title);

/** The words of the list of drafts. */
export const draftsText = {
  title: 'Your own lessons',
  intro:
    'Turn an article into a lesson: bring in the text, mark the claims, say what each one is, and hand it out. It takes about 20 minutes. Every change is kept at once.',
  make: 'Make a lesson',
  none: 'You have not made a lesson yet.',
  open: 'Go on',
  remove: 'Remove',
  removed: (title: string) => `“${isolate(shown(title))}” was removed.`,
  bringBack: 'Bring it back',
  name: shown,
  claims: (claims: number, labelled: number) =>
    claims === 0
      ? 'No claims marked yet'
      : `${plural(claims, { one: '# claim', other: '# claims' })}, ${formatNumber(labelled)} with a label`,
  changed: (at: string) => `Last changed ${formatTime(at)}`,
  finished: 'Finished',
  changedSince: 'Changed since it was finished',
  ofDraft: (title: string) => `, ${isolate(shown(title))}`,
} as const;

/** The words around the steps of the workshop. */
export const workshopText = {
  back: 'Your own lessons',
  documentTitle: (title: string) => `Making “${shown(title)}”`,
  steps: 'Steps',
  step: {
    text: 'Text',
    claims: 'Claims',
    key: 'Key',
    debrief: 'Headline',
    reader: 'Second reader',
    finish: 'Finish',
  } satisfies Record<WorkshopStep, string>,
  next: {
    text: 'Next: mark the claims',
    claims: 'Next: the key',
    key: 'Next: the headline',
    debrief: 'Next: a second reader',
    reader: 'Next: finish',
    finish: null,
  } satisfies Record<WorkshopStep, string | null>,
  undo: 'Undo',
  redo: 'Redo',
  edits: {
    'bring-in': 'bringing in text',
    'set-details': 'a change of the details',
    'set-block-kind': 'a change of kind',
    'set-text': 'a change of the text',
    'join-blocks': 'joining two parts',
    'split-block': 'splitting a part',
    'remove-block': 'removing a part',
    'take-back-repair': 'taking back a repair',
    'mark-claim': 'marking a claim',
    'move-claim-end': 'moving the end of a claim',
    'split-claim': 'splitting a claim',
    'unmark-claim': 'unmarking a claim',
    'add-claims': 'bringing in claims',
    'set-label': 'a label',
    'set-cues': 'the deciding words',
    'set-family': 'a kind',
    'set-source': 'a source',
    'set-reason': 'a reason',
    'set-credit': 'part credit',
    'set-why-contested': 'why readers differ',
    'set-techniques': 'a technique',
    'set-bearing': 'what a claim bears on',
    'set-look-up': 'how to look it up',
    'set-headline-says': 'what the headline says',
    'set-dossier': 'the dossier',
    'set-teacher-page': 'the teacher’s page',
    'add-reader': 'adding a reader',
    'remove-reader': 'removing a reader',
    settle: 'settling a disagreement',
  } satisfies Record<EditKind, string>,
  saved: 'Saved',
  saving: 'Saving…',
  notSaved: 'Not saved yet',
  saveAgain: 'Try again',
  notSavedHint: 'It is tried again by itself. Do not close Claimsort until it says “Saved”.',
  loading: 'Opening your lesson…',
  refused: {
    'block-unknown': 'That part of the text is no longer there.',
    'claim-unknown': 'That claim is no longer there.',
    'reader-unknown': 'That reader is no longer there.',
    'repair-unknown': 'That repair was taken back already, or its words were changed.',
    'nothing-before': 'This is the first part, so there is none before it to join it to.',
    'not-in-text': 'That place is not in the text.',
    'cuts-letter': 'A letter cannot be cut in two.',
    empty: 'There must be at least one word.',
    'too-long': 'That is longer than one part can be. Split it first.',
    'too-many': 'That is more than one lesson can hold.',
    overlap: 'Two claims cannot share words.',
    'not-findable':
      'These words stand in this part more than once, so nobody could tell which are meant. Mark a longer stretch.',
    'splits-claim': 'A part cannot be split in the middle of a claim.',
    'not-marked-here': 'A claim stands in the headline, a subheading, a paragraph or a caption.',
    'not-within-claim': 'These words are not in the claim.',
    'no-label': 'Choose a label first.',
    'own-label': 'That is the label of this claim already.',
    'family-of-other-label': 'That kind belongs to another label.',
    'not-sorted-by-reader': 'This reader did not sort this claim, or read it with other words.',
  } satisfies Record<EditError, string>,
} as const;

/** The words of importing a text. */
export const bringInText = {
  title: 'Bring in the article',
  more: 'Add more text',
  paste: 'Paste the article here',
  pasteHint:
    'Copy it where you read it, and paste it into this field. Headings and paragraphs are kept. Nothing is fetched from the network.',
  take: 'Take this text',
  file: 'Open a file…',
  fileHint: 'Or open a file with the article, or drop it on the window: .docx, .odt, .pdf, .html, .md or .txt.',
  warnings: 'About what was read',
  textTitle: 'The text',
  textHint: 'Say what each part is. Leave out what does not belong to the article.',
  kind: {
    headline: 'Headline',
    byline: 'Author’s line',
    date: 'Date line',
    heading: 'Subheading',
    paragraph: 'Paragraph',
    caption: 'Caption',
    credit: 'Credit',
    notice: 'Notice',
    'leave-out': 'Leave out',
  } satisfies Record<BlockKind, string>,
  kindKeys:
    'With a part in focus: H headline, S subheading, P paragraph, C caption, B author’s line, D date line, R credit, N notice, X leave out, J join to the part before, Enter edit.',
  kindOf: (number: number) => `Kind of part ${formatNumber(number)}`,
  part: (number: number) => `Part ${formatNumber(number)}`,
  edit: 'Edit',
  editing: (number: number) => `Text of part ${formatNumber(number)}`,
  editHint: 'Two line breaks split it where they stand. Ctrl+Enter keeps the change, Esc leaves it as it was.',
  keep: 'Keep',
  leave: 'Leave as it was',
  join: 'Join to the part before',
  remove: 'Remove',
  repairs: (count: number) => plural(count, { one: '# repair was made', other: '# repairs were made' }),
  repairsHint: 'Only these characters were changed. Take back a repair that is wrong; words are never changed.',
  takeBack: 'Take back',
  pastedOn: (iso: string) => `Copied and pasted on ${formatDay(iso)}.`,
  openedOn: (name: string, iso: string) => `From the file ${isolate(name)}, opened on ${formatDay(iso)}.`,
  inPart: (number: number) => `, part ${formatNumber(number)}`,
} as const;

/** The words of the details of an article and its lesson. */
export const detailsText = {
  title: 'About the article',
  more: 'More about the lesson',
  field: {
    title: {
      label: 'Title of the lesson',
      hint: 'Students see it on the card. Say what the article is about without saying what to think of it.',
    },
    summary: { label: 'Summary', hint: 'One or two sentences for the card.' },
    articleTitle: { label: 'Title of the article', hint: 'As it was published.' },
    publisher: { label: 'Publisher', hint: 'The paper, the site or the agency.' },
    byline: { label: 'Author', hint: 'As printed. Leave this empty if nobody is named.' },
    date: { label: 'Date', hint: 'In words, as exactly as it is known: November 2014.' },
    provenance: {
      label: 'How the text reached you',
      hint: 'For example: copied from the paper’s website on 30 November 2026.',
    },
    address: { label: 'Address', hint: 'Where the article stands, for a reader to type. Claimsort never opens it.' },
    licence: { label: 'Rights in words', hint: 'As the publisher states them, if you know.' },
    contextNote: { label: 'Before reading', hint: 'What a reader needs to know first. Take no side.' },
    contentWarning: {
      label: 'Content warning',
      hint: 'What somebody may not want to meet unprepared. Leave this empty if there is nothing.',
    },
    language: { label: 'Language of the article', hint: 'As a short code: en, de, fr, ar, pt-BR.' },
  } satisfies Partial<Record<keyof Details, { readonly label: string; readonly hint: string }>>,
  languageWrong: 'Type a language code such as en or pt-BR.',
  rights: 'Rights',
  right: {
    own: {
      label: 'I wrote it',
      hint: 'You may hand it out as you like.',
      licence: 'Written by the maker of this lesson.',
    },
    free: {
      label: 'It is free to use',
      hint: 'Its licence allows copies, or its copyright has run out.',
      licence: 'Free to use.',
    },
    permitted: {
      label: 'I have permission',
      hint: 'The publisher allowed this use.',
      licence: 'Shown with the publisher’s permission.',
    },
    'for-my-class': {
      label: 'For my class only',
      hint: 'Where the law lets a teacher copy for a class. Do not put it on the open web.',
      licence: 'Copied for one class only.',
    },
    'not-known': {
      label: 'I do not know',
      hint: 'Hand it out only where you are sure that you may.',
      licence: 'Rights not known.',
    },
  } satisfies Record<
    NonNullable<Details['rights']>,
    { readonly label: string; readonly hint: string; readonly licence: string }
  >,
  invented: 'Is it real?',
  real: { label: 'It was published', hint: 'A real article, word for word.' },
  fictional: { label: 'It is invented', hint: 'Students are told that people, places and events are invented.' },
  level: 'Level',
  levels: { starter: 'First lesson', standard: 'Standard', advanced: 'Hard' } satisfies Record<
    Details['level'],
    string
  >,
} as const;
