import { useState } from 'react';
import type { ProjectorView } from '../../../content/class/classroom.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { classNameOf } from '../../state/class-name.ts';
import { useApp } from '../../state/use-app.ts';
import { sayClassName } from '#text/class-name-text.ts';
import { projectorText } from '#text/projector-text.ts';
import { Button } from '../../ui/button.tsx';
import { printedKey } from '../../ui/key-press.ts';
import { useKeyboard } from '../../ui/keyboard-layout.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { ClearVotes } from './clear-votes.tsx';
import { PickClaim } from './pick-claim.tsx';
import { BLANK_KEY } from './use-projector-keys.ts';
import styles from './projector-bar.module.css';

export interface ProjectorBarProps {
  readonly view: ProjectorView;
  /** The current claim. */
  readonly claim: ClaimId;
}

/** The buttons to leave and go back, and the progress of the lesson; small, because they are for the teacher. */
export function ProjectorBar({ view, claim }: ProjectorBarProps) {
  const leaveProjector = useApp((state) => state.leaveProjector);
  const projectClaim = useApp((state) => state.projectClaim);
  const undoVote = useApp((state) => state.undoVote);
  const at = useApp((state) => state.projectedAt);
  const of = useApp((state) => state.projectedClaims.length);
  const keyboard = useKeyboard();
  const [isPicking, setIsPicking] = useState(false);
  const [isClearing, setIsClearing] = useState(false);
  const shownClass = useApp(({ screen }) => (screen.kind === 'projector' ? screen.class : null));
  const className = useApp(classNameOf(shownClass, sayClassName));
  const deleted = view.votes.find(({ lastStep }) => lastStep === 'cleared');
  return (
    <TopBar back={{ name: projectorText.leave, onBack: leaveProjector }}>
      <details className={styles['more']}>
        <summary aria-label={projectorText.help}>?</summary>
        <div className={styles['help']}>
          <p>{projectorText.keys(printedKey(BLANK_KEY, keyboard))}</p>
          {className === null ? null : <p>{projectorText.keptWith(className)}</p>}
          <div>
            <Button size="small" onClick={() => setIsClearing(true)}>
              {projectorText.clear}
            </Button>
          </div>
          {deleted === undefined ? null : (
            <div>
              <Button size="small" onClick={() => void undoVote(deleted.claim, 'cleared')}>
                {projectorText.undo.cleared}
              </Button>
            </div>
          )}
        </div>
      </details>
      <div className={styles['progress']}>
        <ProgressBar value={at + 1} max={of} />
      </div>
      <Button look="quiet" size="small" onClick={() => setIsPicking(true)}>
        {projectorText.pick}
      </Button>
      <Button look="quiet" size="small" isUnavailable={at === 0} onClick={() => projectClaim(at - 1)}>
        {projectorText.previous}
      </Button>
      <Button look="quiet" size="small" isUnavailable={at === of - 1} onClick={() => projectClaim(at + 1)}>
        {projectorText.next}
      </Button>
      {isPicking ? <PickClaim view={view} now={claim} onClose={() => setIsPicking(false)} /> : null}
      {isClearing ? <ClearVotes onClose={() => setIsClearing(false)} /> : null}
    </TopBar>
  );
}
