import { useEffect, useRef } from 'react';
import { assertNever } from '../../content/base/assert-never.ts';
import { quoteForeign } from '../../content/text/quote-foreign.ts';
import type { Notice } from '../state/notice-slice.ts';
import { profileOf } from '../state/profile-of.ts';
import { useApp } from '../state/use-app.ts';
import { sayFailure } from '#text/failure-text.ts';
import { sayOpenedFiles } from './say-opened-files.ts';
import { noticeText } from '#text/library-text.ts';
import { useIsDialogOpen, WhereOneLooks } from '../ui/message-place.tsx';
import { Toast } from '../ui/toast.tsx';

/** People need the whole path to find a file; longer paths are possible, but nobody reads them. */
const LONGEST_PATH = 400;

const sentences = (notice: Notice, to: Parameters<typeof sayOpenedFiles>[1]): readonly string[] => {
  switch (notice.kind) {
    case 'lesson-removed':
      return [noticeText.removed(quoteForeign(notice.title))];
    case 'file-saved':
      return [noticeText.saved(quoteForeign(notice.path, LONGEST_PATH))];
    case 'profile-erased':
      return [noticeText.profileErased];
    case 'retry-dropped':
      return [noticeText.retryDropped];
    case 'class-taken':
      return [noticeText.classTaken];
    case 'not-a-file':
      return [noticeText.notAFile];
    case 'files-opened':
      return sayOpenedFiles(notice.files, to);
    case 'failure':
      return sayFailure(notice.failure);
    default:
      return assertNever(notice);
  }
};

/** Shows the newest notice until it is closed or the screen changes. */
export function NoticeStrip() {
  const { value, count, on } = useApp((state) => state.notice);
  const profile = useApp(profileOf);
  const screenKind = useApp((state) => state.screen.kind);
  const dismissNotice = useApp((state) => state.dismissNotice);
  const restoreLesson = useApp((state) => state.restoreLesson);
  // Notices of the previous screen are closed; one that arrived together with this screen stays.
  useEffect(() => {
    if (on !== screenKind) dismissNotice();
  }, [on, screenKind, dismissNotice]);

  // Failed saves are reported beside the claim, which a dialog hides.
  const isDialogOpen = useIsDialogOpen();
  // A notice about a saved file has nothing to do with a dialog that opens afterwards.
  const seen = useRef(false);
  useEffect(() => {
    if (isDialogOpen && !seen.current && value?.kind === 'file-saved') dismissNotice();
    seen.current = isDialogOpen;
  }, [isDialogOpen, value, dismissNotice]);
  const unsaved = useApp((state) => state.unsaved.filter(({ kind }) => kind === 'failed').length);
  const said =
    value !== null
      ? sentences(value, { on, profile })
      : isDialogOpen && unsaved > 0
        ? [noticeText.unsaved(unsaved)]
        : [];
  // The screen to which opened files led may already show everything about them.
  const shown = said.length === 0 ? null : said;

  return (
    <WhereOneLooks>
      <Toast
        regionName={noticeText.region}
        message={shown === null ? null : shown.map((sentence) => <p key={`${count} ${sentence}`}>{sentence}</p>)}
        undo={
          value?.kind === 'lesson-removed'
            ? { name: noticeText.undo, onUndo: () => void restoreLesson(value.lesson) }
            : undefined
        }
        dismissName={noticeText.dismiss}
        onDismiss={value === null ? undefined : dismissNotice}
      />
    </WhereOneLooks>
  );
}
