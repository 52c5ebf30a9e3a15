import { quoteForeign } from '../../content/text/quote-foreign.ts';
import type { InstallOutcome } from '../../content/desk/views.ts';
import type { ProfileId } from '../../content/journal/event.ts';
import type { Failure } from '../../content/base/failure.ts';
import type { OpenedFile } from '../../content/machine/views.ts';
import type { Screen } from '../state/screen-slice.ts';
import { IN_THE_MIDDLE, resultOfOwn } from '../state/shelf-slice.ts';
import { openedForClassText } from '#text/opened-for-class-text.ts';
import { failureText, sayFailure } from '#text/failure-text.ts';
import { noticeText, openedText } from '#text/library-text.ts';

/** More sentences than this would cover the screen. */
const MOST_NAMED = 5;

/**
 * The results of opening files from outside, as sentences for the current person. `on` is the current screen: anything
 * that waits on that screen (hand-ins, a list, a class, a profile) is reported there.
 */
export function sayOpenedFiles(
  files: readonly OpenedFile[],
  { on, profile }: { readonly on: Screen['kind']; readonly profile: ProfileId | null },
): readonly string[] {
  const [only] = files;
  const isAlone = files.length === 1;
  const refused = files.flatMap((file) => {
    const failed = failureOf(file);
    return failed === null ? [] : [{ name: file.name, failure: failed }];
  });
  const installed = files
    .flatMap((file) => (file.kind === 'lesson' && file.outcome.ok ? [file.outcome.value] : []))
    // A dialog says so, and this message would cover it; only in the middle of something does the dialog wait.
    .filter(({ kind }) => kind !== 'offered' || IN_THE_MIDDLE.has(on));
  const passages = files.flatMap((file) => (file.kind === 'passages' && file.outcome.ok ? [file.outcome.value] : []));
  if (isAlone && only !== undefined && refused[0] !== undefined) {
    return [openedText.of(only.name), ...sayFailure(refused[0].failure)];
  }
  return [
    ...installed
      .slice(0, MOST_NAMED)
      .map((outcome) => [sayInstalled(outcome), ...sayResult(outcome, on, profile)].join(' ')),
    ...passages.slice(0, MOST_NAMED).map((outcome) => openedText.passages(outcome)),
    ...(installed.length > MOST_NAMED ? [openedText.moreLessons(installed.length - MOST_NAMED)] : []),
    ...refused
      .slice(0, MOST_NAMED)
      .map(({ name, failure: { code } }) => openedText.refused(name, failureText[code].what)),
    ...sayMoreRefused(refused.slice(MOST_NAMED).map(({ failure: { code } }) => code)),
    ...sayWaiting(files, on),
    ...sayReplaced(files, 'profile'),
    ...sayReplaced(files, 'roster'),
    ...sayReplaced(files, 'class'),
  ];
}

const sayInstalled = ({ kind, title, asks, isSecondReading }: InstallOutcome): string =>
  noticeText.installed[kind](quoteForeign(title), asks, isSecondReading);

/** The person whose results a key opened; nothing if the result itself is on the screen. */
function sayResult(outcome: InstallOutcome, on: Screen['kind'], profile: ProfileId | null): readonly string[] {
  if (outcome.results.length === 0) return [];
  if (profile === null) return [noticeText.results.nobody];
  if (resultOfOwn(outcome, profile) === null) return [noticeText.results.others];
  if (on === 'result') return [];
  return [IN_THE_MIDDLE.has(on) ? noticeText.results.later : noticeText.results.own];
}

/** The number of further refused files, once for each reason. */
const sayMoreRefused = (codes: readonly Failure['code'][]): readonly string[] =>
  [...new Set(codes)].map((code) =>
    openedText.moreRefused(codes.filter((other) => other === code).length, failureText[code].what),
  );

/** Files that wait on another screen, because the person is in the middle of something or has not chosen a profile. */
function sayWaiting(files: readonly OpenedFile[], on: Screen['kind']): readonly string[] {
  const handIns = files.filter(({ kind }) => kind === 'hand-in').length;
  const hasRoster = files.some(({ kind }) => kind === 'roster');
  const hasClass = files.some((file) => file.kind === 'class' && file.file.ok);
  const hasProfile = files.some((file) => file.kind === 'profile' && file.preview.ok);
  return [
    ...(handIns > 0 && on !== 'classes' ? [openedForClassText.handIns(handIns)] : []),
    ...(hasRoster && on !== 'classes' ? [openedForClassText.roster] : []),
    ...(hasClass && on !== 'classes' ? [openedForClassText.class] : []),
    ...(hasProfile && on !== 'settings' ? [openedText.profileWaits] : []),
  ];
}

function failureOf(file: OpenedFile): Failure | null {
  switch (file.kind) {
    case 'refused':
      return file.failure;
    case 'lesson':
    case 'passages':
      return file.outcome.ok ? null : file.outcome.error;
    case 'profile':
      return file.preview.ok ? null : file.preview.error;
    case 'class':
      return file.file.ok ? null : file.file.error;
    // Faults of a list are reported where it is previewed.
    case 'roster':
    case 'hand-in':
      return null;
  }
}

/** Only the last profile, list or class is previewed; the others are named here. */
const sayReplaced = (files: readonly OpenedFile[], kind: 'profile' | 'roster' | 'class'): readonly string[] =>
  files
    .filter((file) => file.kind === kind && failureOf(file) === null)
    .slice(0, -1)
    .slice(0, MOST_NAMED)
    .map(({ name }) => openedText.oneAtATime(name));
