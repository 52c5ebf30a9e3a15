import { useApp } from '../../state/use-app.ts';
import { failureText } from '#text/failure-text.ts';
import { readingFaultText } from '#text/reading-text.ts';
import { readerStepText } from '#text/reader-step-text.ts';
import { workshopText } from '#text/workshop-text.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';

/** Why the last action failed or is not saved; announced when it appears. */
export function StepRefusal() {
  const refusal = useApp((state) => state.workshopRefusal);
  const save = useApp((state) => state.draftSave);
  const saveAgain = useApp((state) => state.saveDraftAgain);
  return (
    <LiveRegion urgency="assertive">
      {refusal?.kind === 'edit' ? (
        <Message tone="care" title={workshopText.refused[refusal.error]}>
          {null}
        </Message>
      ) : null}
      {refusal?.kind === 'document' ? (
        <Message tone="care" title={readingFaultText[refusal.refusal.fault].what}>
          {refusal.name === null ? null : (
            <p>
              <bdi>{refusal.name}</bdi>
            </p>
          )}
          <p>{readingFaultText[refusal.refusal.fault].now}</p>
        </Message>
      ) : null}
      {refusal?.kind === 'reader' ? (
        <Message tone="care" title={readerStepText.faults[refusal.fault].what}>
          {refusal.name === null ? null : (
            <p>
              <bdi>{refusal.name}</bdi>
            </p>
          )}
          <p>{readerStepText.faults[refusal.fault].now}</p>
        </Message>
      ) : null}
      {save.kind === 'failed' ? (
        <Message
          tone="care"
          title={workshopText.notSaved}
          actions={<Button onClick={saveAgain}>{workshopText.saveAgain}</Button>}
        >
          <p>{failureText[save.failure.code].what}</p>
          <p>{workshopText.notSavedHint}</p>
        </Message>
      ) : null}
    </LiveRegion>
  );
}
