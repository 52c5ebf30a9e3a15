import { useEffect, useRef, useState } from 'react';
import type { ClassSummary } from '../../../content/class/classroom.ts';
import { useApp } from '../../state/use-app.ts';
import { classText } from '#text/class-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import styles from './classes.module.css';
import { RosterDialog, type RosterDialogProps } from './roster-dialog.tsx';

export interface RosterProps {
  readonly of: ClassSummary;
  /** True if the person came for the list: its heading scrolls to the top of the window and takes the focus. */
  readonly takesFocus: boolean;
}

export function Roster({ of, takesFocus }: RosterProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const takesIt = useRef(takesFocus);
  const chooseRoster = useApp((state) => state.chooseRoster);
  const canChoose = useApp(({ can }) => can('chooseRoster'));
  const removeRoster = useApp((state) => state.removeRoster);
  const opened = useApp((state) => state.openedRoster);
  const forgetOpened = useApp((state) => state.forgetOpenedRoster);
  const [asking, setAsking] = useState<Pick<RosterDialogProps, 'chosen'> | null>(null);
  useEffect(() => {
    if (!takesIt.current) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView();
  }, []);
  const choose = async () => {
    const chosen = await chooseRoster();
    if (chosen !== null) setAsking({ chosen });
  };
  return (
    <Card as="section" labelledBy="roster">
      <div className={styles['section']}>
        <Heading level={2} id="roster" ref={heading} tabIndex={-1}>
          {classText.rosterTitle}
        </Heading>
        <p>{of.roster === null ? classText.noRoster : classText.students(of.roster)}</p>
        <p className={styles['hint']}>{classText.rosterHint}</p>
        <div className={styles['row']}>
          {opened === null ? null : (
            <Button
              look="primary"
              onClick={() => {
                setAsking({ chosen: opened });
                forgetOpened();
              }}
            >
              {classText.rosterOpened}
            </Button>
          )}
          {canChoose ? (
            <Button onClick={() => void choose()}>
              {of.roster === null ? classText.rosterChoose : classText.rosterReplace}
            </Button>
          ) : null}
          <Button onClick={() => setAsking({ chosen: null })}>{classText.rosterPaste}</Button>
          {of.roster === null ? null : (
            <Button look="quiet" onClick={() => void removeRoster(of.class)}>
              {classText.rosterRemove}
            </Button>
          )}
        </div>
      </div>
      {asking === null ? null : <RosterDialog of={of.class} chosen={asking.chosen} onClose={() => setAsking(null)} />}
    </Card>
  );
}
