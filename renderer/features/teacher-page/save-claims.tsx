import type { ContentHash } from '../../../content/base/content-hash.ts';
import { csvFormOf } from '../../../content/text/table-form.ts';
import { useApp } from '../../state/use-app.ts';
import { teacherPageText } from '#text/teacher-page-text.ts';
import { Button } from '../../ui/button.tsx';

export interface SaveClaimsProps {
  readonly lesson: ContentHash;
}

/** Saves the claims of a lesson with its key for a spreadsheet, or for a program. */
export function SaveClaims({ lesson }: SaveClaimsProps) {
  const saveFile = useApp((state) => state.saveFile);
  return (
    <>
      <Button onClick={() => void saveFile({ kind: 'claims', lesson, form: csvFormOf(navigator.language) })}>
        {teacherPageText.claimsTable}
      </Button>
      <Button onClick={() => void saveFile({ kind: 'claims', lesson, form: 'json-lines' })}>
        {teacherPageText.claimsLines}
      </Button>
    </>
  );
}
