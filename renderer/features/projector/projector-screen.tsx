import { useApp } from '../../state/use-app.ts';
import { appText } from '../../text/app-text.ts';
import { failureText } from '../../text/failure-text.ts';
import { projectorText } from '../../text/projector-text.ts';
import { Button } from '../../ui/button.tsx';
import { FailureMessage } from '../../ui/failure-message.tsx';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { ProjectedClaim } from './projected-claim.tsx';

/** A lesson on the projector: on its way, refused, or one claim of it. */
export function ProjectorScreen() {
  const projector = useApp((state) => state.projector);
  const at = useApp((state) => state.projectedAt);
  const leaveProjector = useApp((state) => state.leaveProjector);
  if (projector.kind === 'done') return <ProjectedClaim key={at} view={projector.value} at={at} />;
  return (
    <Page>
      <ScreenTitle documentTitle={appText.documentTitle(appText.name)}>
        {projector.kind === 'failed' ? projectorText.failed : projectorText.loading}
      </ScreenTitle>
      {projector.kind === 'failed' ? (
        <FailureMessage
          sentences={failureText[projector.failure.code]}
          actions={<Button onClick={leaveProjector}>{projectorText.leave}</Button>}
        />
      ) : null}
    </Page>
  );
}
