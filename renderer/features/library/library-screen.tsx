import type { ReactNode } from 'react';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { failureText } from '#text/failure-text.ts';
import { libraryText } from '#text/library-text.ts';
import { teachText } from '#text/teach-text.ts';
import { Button } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { Shelf } from './shelf.tsx';

export interface LibraryScreenProps {
  /** The suggested task; passed in by the app, because it belongs to practice. */
  readonly today: ReactNode;
}

/** The lessons with the person's progress, and the suggested task. */
export function LibraryScreen({ today }: LibraryScreenProps) {
  const shelf = useApp((state) => state.shelf);
  const showLibrary = useApp((state) => state.showLibrary);
  const showDrafts = useApp((state) => state.showDrafts);
  const teaches = useApp(({ session }) => session.kind === 'done' && session.value.settings.teaches);
  return (
    <Page>
      <ScreenTitle documentTitle={appText.documentTitle(libraryText.documentTitle)}>{libraryText.title}</ScreenTitle>
      <Loaded of={shelf} failures={failureText} again={{ name: appText.tryAgain, onAgain: () => void showLibrary() }}>
        {(value) => (
          <>
            {today}
            <Shelf lessons={value} />
            {teaches ? (
              <div>
                <Button onClick={() => void showDrafts()}>{teachText.makeLesson}</Button>
              </div>
            ) : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}
