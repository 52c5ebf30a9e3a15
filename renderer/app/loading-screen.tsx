import { useApp } from '../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { failureText } from '#text/failure-text.ts';
import { Button } from '../ui/button.tsx';
import { FailureMessage } from '../ui/failure-message.tsx';
import { Page } from '../ui/page.tsx';
import { ScreenTitle } from '../ui/screen-title.tsx';

/** The first frame, drawn again until the desk has answered; if it refuses, a message about what to do. */
export function LoadingScreen() {
  const session = useApp((state) => state.session);
  const start = useApp((state) => state.start);
  if (session.kind !== 'failed') {
    return (
      <div className="first-frame">
        <p className="first-frame-name">{appText.name}</p>
      </div>
    );
  }
  return (
    <Page width="narrow">
      <ScreenTitle documentTitle={appText.name}>{appText.name}</ScreenTitle>
      <FailureMessage
        sentences={failureText[session.failure.code]}
        actions={<Button onClick={() => void start()}>{appText.tryAgain}</Button>}
      />
    </Page>
  );
}
