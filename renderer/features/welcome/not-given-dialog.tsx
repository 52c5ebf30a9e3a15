import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { closingText } from '#text/closing.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Before the person changes, asks about finished exams that the teacher does not have yet. */
export function NotGivenDialog() {
  const leaving = useApp((state) => state.leaving);
  const closeOverlay = useApp((state) => state.closeOverlay);
  const leaveAnyway = useApp((state) => state.leaveAnyway);
  const giveFirst = useApp((state) => state.giveFirst);
  if (leaving === null) return null;
  return (
    <Dialog
      title={closingText.switchTitle(leaving.first.isSecondReading)}
      closeName={appText.close}
      onClose={closeOverlay}
      actions={
        <>
          <Button onClick={closeOverlay}>{appText.cancel}</Button>
          <Button onClick={() => void leaveAnyway()}>{closingText.switchAnyway}</Button>
          <Button look="primary" onClick={() => void giveFirst()}>
            {closingText.give}
          </Button>
        </>
      }
    >
      <p>{closingText.message(leaving.first, leaving.count)}</p>
      <p>{closingText.detail(leaving.first)}</p>
    </Dialog>
  );
}
