import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import type { AttemptView } from '../../../content/desk/views.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import type { Settings } from '../../../content/profile/settings.ts';
import { countUnsaved, isChoosing, isClosed, selectSave } from '../../state/attempt-slice.ts';
import { asksWords, selectMarkedWords, selectWordsSave } from '../../state/cue-slice.ts';
import { selectWayBack } from '../../state/result-slice.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { sortingText } from '#text/sorting-text.ts';
import { ArticlePage } from './article-page.tsx';
import { ClaimPanel } from './claim-panel.tsx';
import { CueStep } from './cue-step.tsx';
import { PanelActions } from './panel-actions.tsx';
import { planSteps } from './plan-step.ts';
import { SortingHeader } from './sorting-header.tsx';
import { Glossary } from '../../claim/glossary.tsx';
import { flagKey, glossaryKey, hintKey, noWordsKey } from '../../claim/sorting-keys.ts';
import { printedKey } from '../../ui/key-press.ts';
import { useKeyboard } from '../../ui/keyboard-layout.tsx';
import { useClaimLooks } from './use-claim-looks.ts';
import { useFocusStep } from './use-focus-step.ts';
import { useFollowClaim } from './use-follow-claim.ts';
import { useSortingCommands } from './use-sorting-commands.ts';
import { useSortingSteps } from './use-sorting-steps.ts';
import { useTellOutcome } from './use-tell-outcome.ts';
import styles from './sorting-page.module.css';

// Not needed to choose the first label; speech is only for those who ask for it.
const OverviewDialog = lazy(() =>
  import('./overview-dialog.tsx').then((module) => ({ default: module.OverviewDialog })),
);
const FinishDialog = lazy(() => import('./finish-dialog.tsx').then((module) => ({ default: module.FinishDialog })));
const ReadLesson = lazy(() => import('./read-lesson.tsx').then((module) => ({ default: module.ReadLesson })));

export interface SortingPageProps {
  readonly view: AttemptView;
  readonly settings: Settings;
}

/** The article beside the current claim. After hand-in, the same page shows the answers. */
export function SortingPage({ view, settings }: SortingPageProps) {
  const { claims, current, lesson, mode, isHandedIn, responses, flagged, retryOf } = view;
  const selected = useApp((state) => state.selected);
  const allUnsaved = useApp((state) => state.unsaved);
  const save = useApp((state) => selectSave(state, current));
  const unsaved = useApp(countUnsaved);
  const handIn = useApp((state) => state.handIn);
  const cameFrom = useApp(selectWayBack);
  const markedWords = useApp(selectMarkedWords);
  const wordsSave = useApp(selectWordsSave);
  const commands = useSortingCommands();
  const keyboard = useKeyboard();
  const { markWord, goTo, sendHandIn } = commands;
  const [over, setOver] = useState<'nothing' | 'overview' | 'glossary' | 'finish'>('nothing');
  const [isReading, setIsReading] = useState(false);
  const page = useRef<HTMLElement>(null);
  const question = useRef<HTMLHeadingElement>(null);
  const words = useRef<HTMLElement>(null);
  const mainButton = useRef<HTMLButtonElement>(null);

  const looks = useClaimLooks(view, allUnsaved);
  const steps = planSteps(view, { selected, save, marked: markedWords.length, wordsSave });
  const isOffered = isChoosing(view, selected);
  const isMarking = asksWords(view) && !isOffered;
  const isBusy = wordsSave !== null;
  const marking = useMemo(
    () => (isMarking ? { marked: markedWords, isBusy, onMark: markWord } : null),
    [isMarking, markedWords, isBusy, markWord],
  );
  const unanswered = claims.filter((claim) => responses[claim] === undefined).length;
  const keyOf = (action: 'skip' | 'overview') =>
    settings.hasLetterKeys ? printedKey(settings.keys[action], keyboard) : null;

  useFollowClaim(current, page, question);
  useFocusStep(view, isOffered, { page, question, words, mainButton });
  useTellOutcome(view);

  // In an exam, handing in is final; in a guided attempt, it only matters while claims are open.
  const finish = () => {
    if (mode === 'exam' || unanswered > 0 || unsaved > 0) setOver('finish');
    else void sendHandIn();
  };
  const openOverview = () => {
    setOver('overview');
  };
  const openGlossary = () => {
    setOver('glossary');
  };
  const { doMain, goForward, sayNoWords } = useSortingSteps({
    view,
    settings,
    steps,
    markedWords,
    onSeekWords: () => {
      words.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    },
    onFinish: finish,
    onOverview: openOverview,
    onGlossary: openGlossary,
  });

  const close = () => {
    setOver('nothing');
  };
  const turnTo = (claim: ClaimId) => {
    close();
    goTo(claim);
  };
  return (
    <div className={styles['frame']}>
      <div className={styles['screen']} data-calm={settings.isCalm && !isHandedIn ? '' : undefined}>
        <title>{appText.documentTitle(lesson.title)}</title>
        <SortingHeader
          view={view}
          standings={looks.standings}
          overviewKey={keyOf('overview')}
          onOverview={openOverview}
          glossaryKey={glossaryKey(settings, keyboard)}
          onGlossary={openGlossary}
          reading={view.readsAloud ? { isOpen: isReading, onTurn: () => setIsReading(!isReading) } : null}
          backTo={isHandedIn ? 'result' : cameFrom}
          // A handed-in attempt was opened from its result.
          onLeave={() => void (isHandedIn ? commands.openResult(view.attempt) : commands.leaveAttempt())}
          onDrop={retryOf === null || isClosed(view) ? null : () => void commands.dropRetry(view.attempt, retryOf)}
        />
        <main ref={page} className={styles['article']} aria-label={sortingText.articleName}>
          {isReading && view.readsAloud ? (
            <Suspense fallback={null}>
              <ReadLesson
                key={current}
                view={view}
                page={page}
                rate={settings.speechRate}
                onClose={() => setIsReading(false)}
              />
            </Suspense>
          ) : null}
          <ArticlePage
            lesson={lesson}
            claims={claims}
            current={current}
            standingFor={looks.standingFor}
            litFor={looks.litFor}
            flagged={flagged}
            marking={marking}
            hasFullTags={isHandedIn}
            isCalm={settings.isCalm && !isHandedIn}
            onTurnTo={goTo}
          />
        </main>
        <aside className={styles['panel']} aria-label={sortingText.panelName}>
          {/* A new element for each claim, so that its scroll position does not hide the next question. */}
          <div
            key={current}
            className={styles['scroll']}
            // A long note contains nothing focusable, so it is focusable itself to be scrolled by keyboard.
            {...(view.feedback[current] === undefined
              ? {}
              : { tabIndex: 0, role: 'group', 'aria-label': sortingText.noteName })}
          >
            <ClaimPanel
              view={view}
              selected={selected}
              save={save}
              settings={settings}
              question={question}
              words={<CueStep view={view} list={words} />}
              onSelect={commands.selectLabel}
              onCommit={(confidence) => void commands.commit(confidence)}
              onTakeBack={commands.takeBack}
            />
          </div>
          <PanelActions
            steps={steps}
            mode={mode}
            isFlagged={flagged.includes(current)}
            keyNames={{
              skip: keyOf('skip'),
              noWords: noWordsKey(settings, keyboard),
              flag: flagKey(settings, keyboard),
              hint: hintKey(settings, keyboard),
            }}
            mainButton={mainButton}
            onBack={commands.back}
            onForward={goForward}
            onSkip={commands.skip}
            onNoWords={sayNoWords}
            onSkipWords={() => void commands.showReason()}
            onFlag={() => void commands.turnFlag()}
            onHint={() => void commands.showHint()}
            onMain={doMain}
          />
        </aside>
      </div>
      {over === 'glossary' ? <Glossary lesson={lesson} onClose={close} /> : null}
      <Suspense fallback={null}>
        {over === 'overview' ? (
          <OverviewDialog
            view={view}
            standings={looks.standings}
            onTurnTo={turnTo}
            onFinish={isClosed(view) ? null : finish}
            onClose={close}
          />
        ) : null}
        {over === 'finish' ? (
          <FinishDialog
            view={view}
            unsaved={unsaved}
            isWorking={handIn.kind === 'working'}
            failure={handIn.kind === 'failed' ? handIn.failure : null}
            onFinish={() => void sendHandIn()}
            onTurnTo={turnTo}
            onClose={close}
          />
        ) : null}
      </Suspense>
    </div>
  );
}
