import type { DraftId } from '../../../content/journal/event.ts';
import type { WorkshopStep } from '../../../content/workshop/steps.ts';
import { useApp } from '../../state/use-app.ts';
import type { OpenDraft } from '../../state/workshop-slice.ts';
import { appText } from '#text/app-text.ts';
import { failureText } from '#text/failure-text.ts';
import { draftsText, workshopText } from '#text/workshop-text.ts';
import { Button } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { commandLetter } from '../../ui/key-press.ts';
import { takesText } from '../../ui/takes-text.ts';
import { TopBar } from '../../ui/top-bar.tsx';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { useWindowKeys } from '../../ui/use-window-keys.ts';
import { isOfClaimsort } from './dropped-files.ts';
import { sayOrigin } from './say-origin.ts';
import { SaveState } from './save-state.tsx';
import { StepBar } from './step-bar.tsx';
import { StepContent } from './step-content.tsx';
import { StepRefusal } from './step-refusal.tsx';
import styles from './workshop-screen.module.css';

export interface WorkshopScreenProps {
  readonly draft: DraftId;
  readonly step: WorkshopStep;
}

/** A draft lesson: the steps at the top, the current step below. */
export function WorkshopScreen({ draft, step }: WorkshopScreenProps) {
  const workshop = useApp((state) => state.workshop);
  const showDrafts = useApp((state) => state.showDrafts);
  const openDraft = useApp((state) => state.openDraft);
  const showStep = useApp((state) => state.showStep);
  const readDocuments = useApp((state) => state.readDocuments);
  const dropAnswers = useApp((state) => state.dropAnswers);
  useFileDrop((files) => {
    if (workshop.kind !== 'done' || document.querySelector('dialog[open]') !== null) return false;
    if (files.every(isOfClaimsort)) {
      if (step === 'reader') void dropAnswers(files);
      return step === 'reader';
    }
    showStep('text');
    void readDocuments(files, sayOrigin);
    return true;
  });
  const title = workshop.kind === 'done' ? workshop.value.draft.details.title : '';
  return (
    <>
      <TopBar back={{ name: workshopText.back, onBack: () => void showDrafts() }}>
        {workshop.kind === 'done' ? <UndoButtons open={workshop.value} /> : null}
      </TopBar>
      <Page width="wide">
        <ScreenTitle documentTitle={appText.documentTitle(workshopText.documentTitle(title))}>
          <bdi>{draftsText.name(title)}</bdi>
        </ScreenTitle>
        <Loaded
          of={workshop}
          failures={failureText}
          loading={workshopText.loading}
          again={{ name: appText.tryAgain, onAgain: () => void openDraft(draft, step) }}
        >
          {(value) => (
            <div className={styles['workshop']}>
              <StepBar step={step} />
              <StepRefusal />
              <StepContent open={value} step={step} />
            </div>
          )}
        </Loaded>
      </Page>
    </>
  );
}

function UndoButtons({ open }: { readonly open: OpenDraft }) {
  const undoDraft = useApp((state) => state.undoDraft);
  const redoDraft = useApp((state) => state.redoDraft);
  useWindowKeys((event) => {
    // A text field has its own undo.
    if (event.defaultPrevented) return;
    if (event.target instanceof Element && takesText(event.target)) return;
    if (document.querySelector('dialog[open]') !== null) return;
    const key = commandLetter(event);
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (!isRedo && key !== 'z') return;
    event.preventDefault();
    void (isRedo ? redoDraft() : undoDraft());
  });
  const { undo, redo } = open;
  return (
    <>
      <SaveState />
      <Button
        look="quiet"
        size="small"
        aria-keyshortcuts="Control+Z"
        isUnavailable={undo === null}
        title={undo === null ? undefined : workshopText.edits[undo]}
        onClick={() => void undoDraft()}
      >
        {workshopText.undo}
      </Button>
      <Button
        look="quiet"
        size="small"
        aria-keyshortcuts="Control+Shift+Z"
        isUnavailable={redo === null}
        title={redo === null ? undefined : workshopText.edits[redo]}
        onClick={() => void redoDraft()}
      >
        {workshopText.redo}
      </Button>
    </>
  );
}
