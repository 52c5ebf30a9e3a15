import { useState } from 'react';
import type { ClaimChoice } from '../../../content/attempt/claim-choice.ts';
import type { Mode } from '../../../content/attempt/mode.ts';
import { DOZEN, offersDozen } from '../../../content/attempt/dozen.ts';
import type { LessonPreview } from '../../../content/desk/views.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { failureText } from '#text/failure-text.ts';
import { openingText } from '#text/opening-text.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Switch } from '../../ui/switch.tsx';
import { DoneBefore } from './done-before.tsx';
import { OnYourOwn } from './on-your-own.tsx';
import styles from './start-form.module.css';

export interface StartFormProps {
  readonly preview: LessonPreview;
  /**
   * The mode and the claims, if the teacher has determined them; the task of `preview` has the same number of claims.
   */
  readonly fixed?: { readonly mode: Mode; readonly choice: ClaimChoice } | undefined;
}

export function StartForm({ preview, fixed }: StartFormProps) {
  const { lesson, hash, hasKey, standing, task } = preview;
  const [chosenMode, setMode] = useState<Mode>(hasKey && !task.isSet ? 'guided' : 'exam');
  const mode = fixed?.mode ?? chosenMode;
  const [choice, setChoice] = useState<'all' | 'dozen'>('all');
  const attempt = useApp((state) => state.attempt);
  const startAttempt = useApp((state) => state.startAttempt);
  const asksConfidence = useApp(({ session }) => session.kind === 'done' && session.value.settings.asksConfidence);
  const asksCues = useApp(({ session }) => session.kind === 'done' && session.value.settings.asksCues);
  const changeSettings = useApp((state) => state.changeSettings);
  // An exam asks exactly the claims that the teacher chose.
  const mayChoose = fixed === undefined && offersDozen(lesson.claims.length) && !(task.isSet && mode === 'exam');
  // Until it is handed in, a lesson set by a teacher is taken as an exam: guided mode would show the answers first.
  const isSat = standing.kind === 'done' && standing.isSet;
  const mayBeGuided = fixed === undefined && hasKey && (!task.isSet || isSat);
  const isStarting = attempt.kind === 'working';

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void startAttempt({
          lesson: hash,
          mode,
          choice: fixed?.choice ?? { kind: mayChoose ? choice : 'all' },
          again: null,
        });
      }}
    >
      {standing.kind === 'done' ? <DoneBefore standing={standing} /> : null}
      {standing.kind === 'underway' ? <OnYourOwn standing={standing} /> : null}
      {task.isSecondReading ? (
        <p>{openingText.forReader(task.asks)}</p>
      ) : (
        <>
          {task.isSet && mode === 'exam' ? <p>{openingText.setByTeacher(task.asks)}</p> : null}
          {hasKey ? null : <p>{openingText.examOnly}</p>}
        </>
      )}
      <Disclosure
        look="plain"
        title={
          <>
            <span className={styles['options']}>{openingText.options}</span>
            <span className={styles['chosen']}>
              {openingText.chosen(appText.mode[mode], mayChoose && choice === 'dozen' ? DOZEN : task.asks)}
            </span>
          </>
        }
      >
        <div className={styles['form']}>
          {mayBeGuided ? (
            <RadioGroup<Mode>
              legend={openingText.modeTitle}
              value={mode}
              onChange={setMode}
              options={[
                { value: 'guided', label: appText.mode.guided, hint: openingText.modeHint.guided },
                { value: 'exam', label: appText.mode.exam, hint: openingText.modeHint.exam },
              ]}
            />
          ) : null}
          {mayChoose ? (
            <RadioGroup
              legend={openingText.choiceTitle}
              value={choice}
              onChange={setChoice}
              options={[
                {
                  value: 'all',
                  label: openingText.choiceAll(task.asks),
                  hint: openingText.choiceAllHint(appText.minutes(task.minutes)),
                },
                { value: 'dozen', label: openingText.choiceDozen(DOZEN), hint: openingText.choiceDozenHint },
              ]}
            />
          ) : null}
          <Switch
            label={openingText.confidence}
            hint={openingText.confidenceHint}
            isOn={asksConfidence}
            onChange={(isOn) => void changeSettings({ asksConfidence: isOn })}
          />
          {mode === 'guided' ? (
            <Switch
              label={openingText.cues}
              hint={openingText.cuesHint}
              isOn={asksCues}
              onChange={(isOn) => void changeSettings({ asksCues: isOn })}
            />
          ) : null}
        </div>
      </Disclosure>
      <Loaded of={attempt} failures={failureText} />
      <Button type="submit" look="primary" isUnavailable={isStarting}>
        {isStarting ? openingText.starting : openingText.start}
      </Button>
    </form>
  );
}
