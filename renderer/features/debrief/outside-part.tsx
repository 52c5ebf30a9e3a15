import type { DebriefView } from '../../../content/debrief/debrief-view.ts';
import type { AttemptId } from '../../../content/journal/event.ts';
import type { StudentHalf } from '../../../content/lesson/format.ts';
import { useApp } from '../../state/use-app.ts';
import { DossierCard } from './dossier-card.tsx';
import { OpenFirstCard } from './open-first-card.tsx';
import styles from './outside-part.module.css';

export interface OutsidePartProps {
  readonly attempt: AttemptId;
  readonly lesson: StudentHalf;
  readonly debrief: DebriefView;
}

/**
 * What stands outside the article. Where the key has sources to choose from, a reader first takes the step of a
 * fact-checker, and then sees what was found; on paper all of it stands at once.
 */
export function OutsidePart({ attempt, lesson, debrief: { openFirst, dossier } }: OutsidePartProps) {
  const choice = useApp((state) => state.openedFirst[attempt]);
  const openFirstSource = useApp((state) => state.openFirstSource);
  if (openFirst === null) return <DossierCard lesson={lesson} dossier={dossier} />;
  return (
    <>
      <OpenFirstCard
        openFirst={openFirst}
        choice={choice}
        onChoose={(source) => {
          openFirstSource(attempt, source);
        }}
      />
      <div className={choice === undefined ? styles['paper'] : undefined}>
        <DossierCard lesson={lesson} dossier={dossier} />
      </div>
    </>
  );
}
