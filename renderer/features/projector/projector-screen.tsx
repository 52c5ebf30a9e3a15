import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { failureText } from '#text/failure-text.ts';
import { projectorText } from '#text/projector-text.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { ProjectedClaim } from './projected-claim.tsx';

/** A lesson on the projector: loading, refused, or showing one claim. */
export function ProjectorScreen() {
  const projector = useApp((state) => state.projector);
  const claim = useApp((state) => state.projectedClaims[state.projectedAt]);
  const leaveProjector = useApp((state) => state.leaveProjector);
  const votes = projector.kind === 'done' ? projector.value.votes.find((one) => one.claim === claim) : undefined;
  if (projector.kind === 'done' && claim !== undefined && votes !== undefined) {
    return <ProjectedClaim key={claim} view={projector.value} claim={claim} votes={votes} />;
  }
  return (
    <Page>
      <ScreenTitle documentTitle={appText.documentTitle(appText.name)}>
        {projector.kind === 'failed' ? projectorText.failed : projectorText.loading}
      </ScreenTitle>
      <Loaded of={projector} failures={failureText} again={{ name: projectorText.leave, onAgain: leaveProjector }} />
    </Page>
  );
}
