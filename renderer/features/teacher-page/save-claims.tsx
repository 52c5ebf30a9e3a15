import type { ContentHash } from '../../../content/base/content-hash.ts';
import { csvFormOf } from '../../../content/text/table-form.ts';
import type { ClassId } from '../../../content/journal/event.ts';
import { useApp } from '../../state/use-app.ts';
import { handOutText } from '#text/class-text.ts';
import { teacherPageText } from '#text/teacher-page-text.ts';
import { Button } from '../../ui/button.tsx';

export interface SaveClaimsProps {
  readonly lesson: ContentHash;
  /** The class whose key is saved; null for the lesson's own. */
  readonly from: ClassId | null;
}

/** Saves the claims of a lesson with its key as a table or as JSON Lines. */
export function SaveClaims({ lesson, from }: SaveClaimsProps) {
  const saveFile = useApp((state) => state.saveFile);
  const of = from === null ? {} : { of: { class: from, words: handOutText.releaseWords } };
  const request = { kind: 'claims', lesson, ...of } as const;
  return (
    <>
      <Button onClick={() => void saveFile({ ...request, form: csvFormOf(navigator.language) })}>
        {teacherPageText.claimsTable}
      </Button>
      <Button onClick={() => void saveFile({ ...request, form: 'json-lines' })}>{teacherPageText.claimsLines}</Button>
    </>
  );
}
