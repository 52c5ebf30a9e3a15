import { Component, type ReactNode } from 'react';
import { crashText } from '#text/app-text.ts';
import { Button } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Loads the window again; the default is the page's own reload. */
  readonly onReload?: () => void;
}

interface ErrorBoundaryState {
  readonly hasFailed: boolean;
}

/** Catches rendering errors of the program. React itself has already written the error to the console. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { hasFailed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    const reload = this.props.onReload ?? (() => window.location.reload());
    return (
      <Page width="narrow">
        <h1>{crashText.title}</h1>
        <div role="alert">
          <Message
            tone="care"
            title={crashText.what}
            actions={
              <Button look="primary" onClick={reload}>
                {crashText.reload}
              </Button>
            }
          >
            <p>{crashText.safe}</p>
            <p>{crashText.now}</p>
          </Message>
        </div>
      </Page>
    );
  }
}
