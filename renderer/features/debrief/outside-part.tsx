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
 * What is outside the article. If the key offers sources to choose from, the reader first chooses one, as a
 * fact-checker would, and then sees the findings; on paper, all of it is printed.
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
