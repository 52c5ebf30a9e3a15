import { type ReactNode, type Ref } from 'react';
import type { Confidence } from '../../../content/attempt/confidence.ts';
import type { AttemptView } from '../../../content/desk/views.ts';
import { placeAmong } from '../../../content/lesson/claim-number.ts';
import { whereIs } from '../../../content/lesson/where-is.ts';
import type { Label } from '../../../content/lesson/label.ts';
import type { Settings } from '../../../content/profile/settings.ts';
import { canRespond, isChoosing, type Save } from '../../state/attempt-slice.ts';
import { asksWords } from '../../state/cue-slice.ts';
import { sayPlace, sayWhere } from '#text/claim-place-text.ts';
import { sortingText } from '#text/sorting-text.ts';
import { inLanguage } from '../../claim/in-language.ts';
import { useKeyboard } from '../../ui/keyboard-layout.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { ClaimWords } from '../../claim/claim-words.tsx';
import { ConfidenceChoice } from '../../claim/confidence-choice.tsx';
import { FeedbackNote } from '../../claim/feedback-note.tsx';
import { lacksReasoning } from '../../state/beside-slice.ts';
import { Beside } from './beside.tsx';
import { CueComparison } from './cue-comparison.tsx';
import { LabelChoice } from '../../claim/label-choice.tsx';
import { SaveNotice } from './save-notice.tsx';
import { SettledResponse } from '../../claim/settled-response.tsx';
import { printKeys } from '../../claim/sorting-keys.ts';
import styles from './claim-panel.module.css';

export interface ClaimPanelProps {
  readonly view: AttemptView;
  readonly selected: Label | null;
  readonly save: Save;
  readonly settings: Settings;
  readonly question: Ref<HTMLHeadingElement>;
  /** The question for the decisive words, rendered at its place. */
  readonly words: ReactNode;
  readonly onSelect: (label: Label) => void;
  readonly onCommit: (confidence: Confidence) => void;
  readonly onTakeBack: () => void;
}

/** The current claim: the question, the labels and the confidence steps; once it is answered, the feedback note. */
export function ClaimPanel({
  view,
  selected,
  save,
  settings,
  question,
  words,
  onSelect,
  onCommit,
  onTakeBack,
}: ClaimPanelProps) {
  const { current, lesson, mode, responses, asksConfidence } = view;
  const text = lesson.claims.find((claim) => claim.id === current)?.quote.exact ?? '';
  const response = responses[current] ?? null;
  const feedback = view.feedback[current];
  const isOffered = isChoosing(view, selected);
  const underway = save.kind === 'idle' ? null : save.request;
  const keys = printKeys(settings, useKeyboard());

  return (
    <div className={styles['panel']}>
      {/* This heading receives the focus for each claim, so it contains the number, the text and the question. */}
      <h2 ref={question} tabIndex={-1} className={styles['question']} data-settled={isOffered ? undefined : ''}>
        <VisuallyHidden>
          {sayPlace(placeAmong(lesson, view.claims, current))}, {sayWhere(whereIs(lesson, current))}:{' '}
          <span {...inLanguage(lesson.language)}>{text}</span>
          {/* A normal space would be dropped, and the question would be joined to the last word. */}
          {'\u00a0'}
        </VisuallyHidden>
        {sortingText.question}
      </h2>
      <ClaimWords text={text} language={lesson.language} isSettled={!isOffered} />
      {isOffered ? (
        <>
          {view.hints[current] === undefined ? null : <Beside view={view} place="hints" />}
          <LabelChoice
            selected={underway?.label ?? selected}
            isBusy={underway !== null}
            keys={keys.labels}
            onSelect={onSelect}
          />
          {mode === 'exam' && response !== null ? (
            <p className={styles['changeable']}>{sortingText.changeable}</p>
          ) : null}
          <SaveNotice save={save} />
          {view.asksReasoning === 'none' ? null : <Beside view={view} place="reasoning" />}
          {asksConfidence ? (
            <div className={styles['sure']}>
              <ConfidenceChoice
                chosen={underway?.confidence ?? (response?.label === selected ? response.confidence : null)}
                isReady={underway !== null || (selected !== null && !lacksReasoning(view))}
                first={selected === null ? sortingText.chooseFirst : sortingText.writeFirst}
                isBusy={underway !== null}
                keys={keys.steps}
                onCommit={onCommit}
              />
            </div>
          ) : null}
        </>
      ) : (
        <SettledResponse
          response={response}
          onTakeBack={response !== null && canRespond(view, save, current) ? onTakeBack : null}
        />
      )}
      {asksWords(view) && !isOffered ? words : null}
      {feedback === undefined ? null : (
        <FeedbackNote
          text={text}
          language={lesson.language}
          feedback={feedback}
          comparison={
            feedback.cues === null ? null : (
              <CueComparison text={text} language={lesson.language} feedback={feedback} cues={feedback.cues} />
            )
          }
        />
      )}
      {response === null ? null : <Beside view={view} place="after" />}
    </div>
  );
}
