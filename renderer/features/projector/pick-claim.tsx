import type { ProjectorView } from '../../../content/class/classroom.ts';
import { claimText } from '../../../content/lesson/claim-text.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { projectorText } from '#text/projector-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './pick-claim.module.css';

export interface PickClaimProps {
  readonly view: ProjectorView;
  /** The current claim. */
  readonly now: ClaimId;
  readonly onClose: () => void;
}

/** A list of all claims of the lesson to choose from; those to discuss come first. */
export function PickClaim({ view, now, onClose }: PickClaimProps) {
  const projected = useApp((state) => state.projectedClaims);
  const all = view.lesson.claims.map(({ id }) => id);
  const isPicked = projected.length < all.length;
  return (
    <Dialog title={projectorText.pickTitle} closeName={appText.close} onClose={onClose}>
      <div className={styles['lists']}>
        {isPicked ? (
          <Claims title={projectorText.pickedTitle} claims={projected} view={view} now={now} onClose={onClose} />
        ) : null}
        <Claims
          title={isPicked ? projectorText.allTitle : null}
          claims={all}
          view={view}
          now={isPicked ? null : now}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}

interface ClaimsProps extends Omit<PickClaimProps, 'now'> {
  /** null if there is only one list. */
  readonly title: string | null;
  readonly claims: readonly ClaimId[];
  readonly now: ClaimId | null;
}

function Claims({ title, claims, view, now, onClose }: ClaimsProps) {
  const pickClaim = useApp((state) => state.pickClaim);
  const { lesson, votes } = view;
  return (
    <section className={styles['list']}>
      {title === null ? null : <h3 className={styles['title']}>{title}</h3>}
      <ol className={styles['claims']}>
        {claims.map((claim) => {
          const vote = votes.find((one) => one.claim === claim);
          const standing = [
            ...(claim === now ? [projectorText.standing.now] : []),
            ...(vote?.isRevealed === true
              ? [projectorText.standing.shown]
              : vote?.first === null && vote.second === null
                ? []
                : [projectorText.standing.voted]),
          ];
          return (
            <li key={claim}>
              <button
                type="button"
                className={styles['claim']}
                aria-current={claim === now ? 'true' : undefined}
                onClick={() => {
                  pickClaim(claim);
                  onClose();
                }}
              >
                <span className={styles['number']}>
                  {projectorText.pickClaim(lesson.claims.findIndex(({ id }) => id === claim) + 1)}
                </span>{' '}
                <bdi lang={lesson.language}>{claimText(lesson, claim)}</bdi>
                {standing.length === 0 ? null : <span className={styles['standing']}> {standing.join(', ')}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
