import { quoteForeign } from '../../../content/text/quote-foreign.ts';
import { useApp } from '../../state/use-app.ts';
import { failureText, tellPlace } from '#text/failure-text.ts';
import { peopleText } from '#text/people-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Message } from '../../ui/message.tsx';
import { BringDialog } from './bring-dialog.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import styles from './section.module.css';

const { bring: text } = peopleText;

/** Imports a profile file; a preview is shown and confirmed before anything is imported. */
export function BringSettings() {
  const state = useApp((slice) => slice.profileImport);
  const choose = useApp((slice) => slice.chooseProfileFile);
  const where = state.kind === 'failed' ? tellPlace(state.failure) : null;
  const isInBrowser = useApp(({ edition }) => edition !== 'program');
  const isWorking = state.kind === 'working';
  return (
    <Card as="section" labelledBy="bring-settings">
      <div className={styles['section']}>
        <Heading level={2} id="bring-settings">
          {text.title}
        </Heading>
        <p>{text.hint(isInBrowser)}</p>
        <div className={styles['start']}>
          <Button isUnavailable={isWorking} onClick={() => void choose()}>
            {isWorking ? text.working : text.choose}
          </Button>
        </div>
        <LiveRegion>
          {state.kind === 'taken' ? (
            <p>
              {text.taken[state.preview.kind](
                text.who(state.preview.name === null ? null : quoteForeign(state.preview.name)),
                isInBrowser,
              )}
            </p>
          ) : null}
        </LiveRegion>
        {state.kind === 'failed' ? (
          <LiveRegion urgency="assertive">
            <Message tone="care" title={failureText[state.failure.code].what}>
              <p>{text.nothingTaken}</p>
              {where === null ? null : <p>{where}</p>}
              <p>{failureText[state.failure.code].now}</p>
            </Message>
          </LiveRegion>
        ) : null}
        {state.kind === 'asked' || state.kind === 'taking' ? (
          <BringDialog preview={state.preview} isTaking={state.kind === 'taking'} />
        ) : null}
      </div>
    </Card>
  );
}
