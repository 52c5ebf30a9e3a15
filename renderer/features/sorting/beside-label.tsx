import { useEffect } from 'react';
import type { AttemptView } from '../../../content/desk/views.ts';
import { isClosed } from '../../state/attempt-slice.ts';
import { useApp } from '../../state/use-app.ts';
import { besideText } from '#text/beside-text.ts';
import { BearingStep } from './bearing-step.tsx';
import { HintSteps } from './hint-steps.tsx';
import { Said } from './said.tsx';
import { SeeDifferently } from './see-differently.tsx';
import { SentenceField } from './sentence-field.tsx';

export interface BesideProps {
  readonly view: AttemptView;
  /** Above the labels, between them and the confidence steps, or after the answer and its reason. */
  readonly place: 'hints' | 'reasoning' | 'after';
}

/**
 * Hints above the labels; the student's reason below them; after the feedback, the bearing and the field for another
 * opinion.
 */
export function BesideLabel({ view, place }: BesideProps) {
  const prepareBeside = useApp((state) => state.prepareBeside);
  useEffect(() => void prepareBeside(), [prepareBeside]);
  const { current, mode, asksReasoning, asksBearing, lesson, responses, feedback } = view;
  const written = view.sentences[current];
  const isOver = isClosed(view);
  const isAnswered = responses[current] !== undefined;
  switch (place) {
    case 'hints':
      return <HintSteps shown={view.hints[current] ?? 0} />;
    case 'reasoning':
      return asksReasoning === 'none' ? null : (
        <SentenceField
          key={current}
          claim={current}
          about="reasoning"
          label={besideText.reasoning[asksReasoning]}
          hint={besideText.reasoningHint}
          value={written?.reasoning ?? ''}
        />
      );
    case 'after': {
      const asks = asksBearing && isAnswered && current !== lesson.headlineClaim;
      const entry = feedback[current]?.entry;
      // In a guided attempt the feedback is visible by now; if the key has no bearing, there is nothing to compare
      // with.
      const isAsked = asks && (mode === 'exam' || entry?.bearing !== undefined);
      const hasFeedback = entry !== undefined && mode === 'guided';
      return (
        <>
          {isOver || mode === 'guided' ? (
            <Said title={besideText.reasoningSaid} text={written?.reasoning ?? null} />
          ) : null}
          {isAsked ? (
            <BearingStep
              key={`${current} bearing`}
              mode={mode}
              isOver={isOver}
              answer={view.bearings[current] ?? null}
              entry={entry ?? null}
            />
          ) : null}
          {isOver ? <Said title={besideText.differsSaid} text={written?.differs ?? null} /> : null}
          {hasFeedback && !isOver ? (
            <SeeDifferently key={`${current} differs`} claim={current} value={written?.differs ?? ''} />
          ) : null}
        </>
      );
    }
  }
}
