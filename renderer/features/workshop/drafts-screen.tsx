import type { DraftCard } from '../../../content/desk/workshop/views.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { failureText } from '#text/failure-text.ts';
import { PROGRAM_LANGUAGE } from '#text/locale.ts';
import { draftsText } from '#text/workshop-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Heading } from '../../ui/heading.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { isOfClaimsort } from './dropped-files.ts';
import styles from './drafts-screen.module.css';
import { sayOrigin } from './say-origin.ts';

/** A person's drafts, and a button for a new one. */
export function DraftsScreen() {
  const drafts = useApp((state) => state.drafts);
  const removed = useApp((state) => state.removedDraft);
  const showLibrary = useApp((state) => state.showLibrary);
  const showDrafts = useApp((state) => state.showDrafts);
  const makeDraft = useApp((state) => state.makeDraft);
  const readDocuments = useApp((state) => state.readDocuments);
  useFileDrop((files) => {
    if (files.every(isOfClaimsort) || document.querySelector('dialog[open]') !== null) return false;
    void makeDraft(PROGRAM_LANGUAGE.lang).then(() => readDocuments(files, sayOrigin));
    return true;
  });
  const restoreDraft = useApp((state) => state.restoreDraft);
  const list = drafts.kind === 'done' ? drafts.value : [];
  return (
    <>
      <TopBar back={{ name: appText.place.library, onBack: () => void showLibrary() }} />
      <Page>
        <ScreenTitle documentTitle={appText.documentTitle(draftsText.title)}>{draftsText.title}</ScreenTitle>
        <p className={styles['intro']}>{draftsText.intro}</p>
        <LiveRegion>
          {removed === null ? null : (
            <p className={styles['removed']}>
              {draftsText.removed(removed.title)}
              <Button size="small" onClick={() => void restoreDraft()}>
                {draftsText.bringBack}
              </Button>
            </p>
          )}
        </LiveRegion>
        <Loaded
          of={drafts}
          failures={failureText}
          again={{ name: appText.tryAgain, onAgain: () => void showDrafts() }}
        />
        {drafts.kind === 'done' && list.length === 0 ? <p>{draftsText.none}</p> : null}
        <div>
          <Button look="primary" onClick={() => void makeDraft(PROGRAM_LANGUAGE.lang)}>
            {draftsText.make}
          </Button>
        </div>
        {list.length === 0 ? null : (
          <ul className={styles['list']} aria-label={draftsText.title}>
            {list.map((card) => (
              <DraftEntry key={card.draft} card={card} />
            ))}
          </ul>
        )}
      </Page>
    </>
  );
}

function DraftEntry({ card }: { readonly card: DraftCard }) {
  const openDraft = useApp((state) => state.openDraft);
  const removeDraft = useApp((state) => state.removeDraft);
  const { draft, title, claims, labelled, finished, isChanged, changedAt } = card;
  const which = <VisuallyHidden>{draftsText.ofDraft(title)}</VisuallyHidden>;
  return (
    <Card as="li">
      <div className={styles['entry']}>
        <Heading level={2} dir="auto">
          {draftsText.name(title)}
        </Heading>
        <Facts className={styles['facts']}>
          {finished === null ? null : <Badge>{isChanged ? draftsText.changedSince : draftsText.finished}</Badge>}
          <span>{draftsText.claims(claims, labelled)}</span>
          <span>{draftsText.changed(changedAt)}</span>
        </Facts>
        <p className={styles['actions']}>
          <Button onClick={() => void openDraft(draft, claims === 0 ? 'text' : 'key')}>
            {draftsText.open}
            {which}
          </Button>
          <Button look="quiet" onClick={() => void removeDraft(card)}>
            {draftsText.remove}
            {which}
          </Button>
        </p>
      </div>
    </Card>
  );
}
