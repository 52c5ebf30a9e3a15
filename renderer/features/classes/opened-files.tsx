import { useApp } from '../../state/use-app.ts';
import { openedForClassText } from '../../text/opened-for-class-text.ts';
import { Message } from '../../ui/message.tsx';

/** Says that hand-in files or a list of students wait for their class, where some do. */
export function OpenedFiles() {
  const files = useApp((state) => state.openedHandIns);
  const hasRoster = useApp((state) => state.openedRoster !== null);
  return (
    <>
      {files === 0 ? null : (
        <Message tone="note" title={openedForClassText.handIns(files)}>
          {null}
        </Message>
      )}
      {hasRoster ? (
        <Message tone="note" title={openedForClassText.roster}>
          {null}
        </Message>
      ) : null}
    </>
  );
}
