import { useEffect, useRef, useState } from 'react';
import type { ClaimVotes, ProjectorView, VoteCounts } from '../../../content/class/classroom.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { placeAmong } from '../../../content/lesson/claim-number.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { sayPlace } from '#text/claim-place-text.ts';
import { projectorText } from '#text/projector-text.ts';
import { printedKey } from '../../ui/key-press.ts';
import { useKeyboard } from '../../ui/keyboard-layout.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { ClaimInContext } from './claim-in-context.tsx';
import { CorrectVote } from './correct-vote.tsx';
import { HandCounts } from './hand-counts.tsx';
import { stepOf } from './plan-talk.ts';
import styles from './projected-claim.module.css';
import { PickedSentences } from './picked-sentences.tsx';
import { ProjectorActions } from './projector-actions.tsx';
import { ProjectorBar } from './projector-bar.tsx';
import { RevealedAnswer } from './revealed-answer.tsx';
import { BLANK_KEY, useProjectorKeys } from './use-projector-keys.ts';
import { VoteBars } from './vote-bars.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';

export interface ProjectedClaimProps {
  readonly view: ProjectorView;
  readonly claim: ClaimId;
  readonly votes: ClaimVotes;
}

const NO_HANDS: VoteCounts = { evidence: 0, attribution: 0, rhetoric: 0 };
const ROUNDS = [1, 2] as const;
const sum = ({ evidence, attribution, rhetoric }: VoteCounts): number => evidence + attribution + rhetoric;

/** One claim in large type, and the next step. */
export function ProjectedClaim({ view, claim, votes }: ProjectedClaimProps) {
  const { lesson } = view;
  const at = useApp((state) => state.projectedAt);
  const projected = useApp((state) => state.projectedClaims);
  const sentences = useApp((state) => state.projectedSentences[claim]);
  const typed = useApp((state) => state.typedHands[claim]);
  const hidesFirstVote = useApp(({ session }) => session.kind === 'done' && session.value.settings.hidesFirstVote);
  const typeHands = useApp((state) => state.typeHands);
  const changeSettings = useApp((state) => state.changeSettings);
  const hideFirstVote = (isHidden: boolean) => void changeSettings({ hidesFirstVote: isHidden });
  const takeVote = useApp((state) => state.takeVote);
  const revealClaim = useApp((state) => state.revealClaim);
  const projectClaim = useApp((state) => state.projectClaim);
  const leaveProjector = useApp((state) => state.leaveProjector);
  // Typed counts for round 2 show that the class was voting again.
  const [isVotingAgain, setIsVotingAgain] = useState(typed?.round === 2);
  const [correcting, setCorrecting] = useState<1 | 2 | null>(null);
  const keyboard = useKeyboard();
  const [isBlank, setIsBlank] = useState(false);
  const answer = useRef<HTMLHeadingElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const step = stepOf(votes, isVotingAgain);
  // After typing at the bottom of the screen, the class must not be left looking at the bottom.
  useEffect(() => {
    window.scrollTo(0, 0);
    // The buttons at the bottom take as many rows as needed in this window, and cover the content below them. From the
    // top, `end` scrolls only as far as necessary; `nearest` would treat a label below the buttons as visible.
    answer.current?.style.setProperty('--foot', `${String(foot.current?.offsetHeight ?? 0)}px`);
    answer.current?.scrollIntoView({ block: 'end' });
  }, [step]);
  const round = step === 'second-vote' ? 2 : 1;
  const counts = typed?.round === round ? typed.counts : NO_HANDS;
  const hasHands = sum(counts) > 0;

  const goOn = () => {
    if (isBlank || correcting !== null) return;
    switch (step) {
      case 'first-vote':
      case 'second-vote':
        // Without counts there was no vote; a remote then goes directly to the answer.
        if (hasHands) void takeVote(claim, round, counts);
        else void revealClaim(claim);
        return;
      case 'talk':
        setIsVotingAgain(true);
        return;
      case 'compare':
        void revealClaim(claim);
        return;
      case 'revealed':
        if (at < projected.length - 1) projectClaim(at + 1);
    }
  };
  useProjectorKeys({
    onNext: goOn,
    onPrevious: () => {
      // A vote that is being corrected stays on the screen until it is saved or cancelled.
      if (correcting === null) projectClaim(at - 1);
    },
    onLeave: () => {
      if (correcting === null) leaveProjector();
      else setCorrecting(null);
    },
    onBlank: () => setIsBlank(!isBlank),
  });

  if (isBlank) {
    return (
      <main className={styles['blank']}>
        <LiveRegion as="p">{projectorText.blank(printedKey(BLANK_KEY, keyboard))}</LiveRegion>
      </main>
    );
  }
  const place = sayPlace(placeAmong(lesson, projected, claim));
  const entry = view.revealed[claim] ?? null;
  const isVoting = step === 'first-vote' || step === 'second-vote';
  const canHide = step === 'talk' || step === 'second-vote';
  const counted = correcting === null ? null : correcting === 1 ? votes.first : votes.second;
  return (
    <div className={styles['screen']}>
      <ProjectorBar view={view} claim={claim} />
      <main className={styles['main']}>
        <div className={styles['heading']}>
          <ScreenTitle documentTitle={appText.documentTitle(place)}>{place}</ScreenTitle>
        </div>
        <ClaimInContext lesson={lesson} claim={claim} entry={entry} />
        {entry === null ? <p className={styles['question']}>{projectorText.question}</p> : null}
        {entry === null ? null : (
          <RevealedAnswer entry={entry} votes={votes} isChanged={view.changed.includes(claim)} labelRef={answer} />
        )}
        <PickedSentences sentences={sentences ?? []} />
        <div className={styles['votes']}>
          {ROUNDS.map((one) => {
            const hands = one === 1 ? votes.first : votes.second;
            return hands === null || one === correcting ? null : (
              <VoteBars
                key={one}
                round={one}
                counts={hands}
                isHidden={one === 1 && canHide && hidesFirstVote}
                onCorrect={() => setCorrecting(one)}
                onHide={one === 1 && canHide ? hideFirstVote : null}
              />
            );
          })}
        </div>
        {correcting !== null && counted !== null ? (
          <CorrectVote
            key={correcting}
            round={correcting}
            counts={counted}
            onSave={(hands) => {
              void takeVote(claim, correcting, hands).then((isKept) => {
                if (isKept) setCorrecting(null);
              });
            }}
            onCancel={() => setCorrecting(null)}
          />
        ) : (
          <>
            {isVoting ? (
              <HandCounts
                key={step}
                legend={step === 'first-vote' ? projectorText.voteFirst : projectorText.voteAgain}
                counts={counts}
                onChange={(hands) => typeHands(claim, sum(hands) === 0 ? null : { round, counts: hands })}
                onTake={goOn}
              />
            ) : null}
            {step === 'first-vote' ? (
              <label className={styles['hide']}>
                <input
                  type="checkbox"
                  checked={hidesFirstVote}
                  onChange={(event) => hideFirstVote(event.target.checked)}
                />
                {projectorText.hide}
              </label>
            ) : null}
            <ProjectorActions ref={foot} view={view} votes={votes} step={step} hasHands={hasHands} onGoOn={goOn} />
          </>
        )}
      </main>
    </div>
  );
}
