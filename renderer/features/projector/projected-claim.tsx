import { useEffect, useRef, useState } from 'react';
import type { ProjectorView, VoteCounts } from '../../../content/classroom/classroom.ts';
import { placeAmong } from '../../../content/lesson/claim-number.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '../../text/app-text.ts';
import { sayPlace } from '../../text/claim-place-text.ts';
import { projectorText } from '../../text/projector-text.ts';
import { Button } from '../../ui/button.tsx';
import { printedKey } from '../../ui/key-press.ts';
import { useKeyboard } from '../../ui/keyboard-layout.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { ClaimInContext } from './claim-in-context.tsx';
import { HandCounts } from './hand-counts.tsx';
import { stepOf } from './plan-talk.ts';
import styles from './projected-claim.module.css';
import { ProjectorBar } from './projector-bar.tsx';
import { RevealedAnswer } from './revealed-answer.tsx';
import { BLANK_KEY, useProjectorKeys } from './use-projector-keys.ts';
import { VoteBars } from './vote-bars.tsx';

export interface ProjectedClaimProps {
  readonly view: ProjectorView;
  /** The place of the claim in the lesson, from 0. */
  readonly at: number;
}

const NO_HANDS: VoteCounts = { evidence: 0, attribution: 0, rhetoric: 0 };
const sum = ({ evidence, attribution, rhetoric }: VoteCounts): number => evidence + attribution + rhetoric;

/** One claim, large, and the one thing to do next with it. */
export function ProjectedClaim({ view, at }: ProjectedClaimProps) {
  const { lesson } = view;
  const claim = lesson.claims[at];
  const votes = view.votes.find((one) => one.claim === claim?.id);
  const takeVote = useApp((state) => state.takeVote);
  const revealClaim = useApp((state) => state.revealClaim);
  const projectClaim = useApp((state) => state.projectClaim);
  const leaveProjector = useApp((state) => state.leaveProjector);
  const [counts, setCounts] = useState(NO_HANDS);
  const [isVotingAgain, setIsVotingAgain] = useState(false);
  const keyboard = useKeyboard();
  const [isBlank, setIsBlank] = useState(false);
  const answer = useRef<HTMLHeadingElement>(null);
  const step = votes === undefined ? 'first-vote' : stepOf(votes, isVotingAgain);
  // What was typed at the foot of the screen must not leave the class looking at the foot.
  useEffect(() => {
    window.scrollTo(0, 0);
    answer.current?.scrollIntoView({ block: 'nearest' });
  }, [step]);
  const isLast = at === lesson.claims.length - 1;

  const goOn = () => {
    if (claim === undefined || isBlank) return;
    switch (step) {
      case 'first-vote':
      case 'second-vote': {
        // Without hands there was no vote; a remote then leads straight to the answer.
        if (sum(counts) === 0) void revealClaim(claim.id);
        else void takeVote(claim.id, step === 'first-vote' ? 1 : 2, counts);
        setCounts(NO_HANDS);
        return;
      }
      case 'talk':
        setIsVotingAgain(true);
        return;
      case 'compare':
        void revealClaim(claim.id);
        return;
      case 'revealed':
        if (!isLast) projectClaim(at + 1);
    }
  };
  useProjectorKeys({
    onNext: goOn,
    onPrevious: () => projectClaim(at - 1),
    onLeave: leaveProjector,
    onBlank: () => setIsBlank(!isBlank),
  });

  if (claim === undefined || votes === undefined) return null;
  if (isBlank) {
    return (
      <main className={styles['blank']}>
        <p role="status">{projectorText.blank(printedKey(BLANK_KEY, keyboard))}</p>
      </main>
    );
  }
  const all = lesson.claims.map(({ id }) => id);
  const place = sayPlace(placeAmong(lesson, all, claim.id));
  const entry = view.revealed[claim.id] ?? null;
  const isVoting = step === 'first-vote' || step === 'second-vote';
  const handedIn = view.handedIn?.[claim.id] ?? null;
  return (
    <div className={styles['screen']}>
      <ProjectorBar at={at} of={lesson.claims.length} place={place} />
      <main className={styles['main']}>
        <div className={styles['heading']}>
          <ScreenTitle documentTitle={appText.documentTitle(place)}>{place}</ScreenTitle>
        </div>
        <ClaimInContext lesson={lesson} claim={claim.id} entry={entry} />
        {entry === null ? <p className={styles['question']}>{projectorText.question}</p> : null}
        {entry === null ? null : (
          <RevealedAnswer entry={entry} votes={votes} isChanged={view.changed.includes(claim.id)} labelRef={answer} />
        )}
        <div className={styles['votes']}>
          {votes.first === null ? null : <VoteBars name={projectorText.first} counts={votes.first} />}
          {votes.second === null ? null : <VoteBars name={projectorText.second} counts={votes.second} />}
        </div>
        {isVoting ? (
          <HandCounts
            key={step}
            legend={step === 'first-vote' ? projectorText.voteFirst : projectorText.voteAgain}
            counts={counts}
            onChange={setCounts}
            onTake={goOn}
          />
        ) : null}
        <div className={styles['actions']}>
          {step === 'talk' ? <p className={styles['question']}>{projectorText.talk}</p> : null}
          {step === 'revealed' && isLast ? (
            <p className={styles['question']}>{projectorText.end}</p>
          ) : (
            <Button look="primary" onClick={goOn}>
              {nameOfNext(step, sum(counts) > 0)}
            </Button>
          )}
          {step === 'first-vote' && handedIn !== null && sum(handedIn) > 0 ? (
            <Button onClick={() => void takeVote(claim.id, 1, handedIn)}>
              {projectorText.takeHandedIn(sum(handedIn))}
            </Button>
          ) : null}
          {step === 'talk' || (isVoting && sum(counts) > 0) ? (
            <Button look="quiet" onClick={() => void revealClaim(claim.id)}>
              {projectorText.reveal}
            </Button>
          ) : null}
        </div>
      </main>
    </div>
  );
}

function nameOfNext(step: ReturnType<typeof stepOf>, hasHands: boolean): string {
  switch (step) {
    case 'first-vote':
    case 'second-vote':
      return hasHands ? projectorText.take : projectorText.reveal;
    case 'talk':
      return projectorText.again;
    case 'compare':
      return projectorText.reveal;
    case 'revealed':
      return projectorText.next;
  }
}
