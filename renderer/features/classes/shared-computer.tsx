import { useState } from 'react';
import { useApp } from '../../state/use-app.ts';
import { sharedComputerText as text } from '#text/shared-computer-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import shared from '../../ui/section.module.css';
import { KeepElsewhere } from './keep-elsewhere.tsx';

/** Advice for a teacher whose students use the same computer, and its limits. */
export function SharedComputer() {
  const leaveComputer = useApp((state) => state.leaveComputer);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Card as="section" labelledBy="shared-computer">
      <div className={shared['section']}>
        <Heading level={2} id="shared-computer">
          {text.title}
        </Heading>
        <p>{text.means}</p>
        <div className={shared['row']}>
          <Button onClick={() => void leaveComputer()}>{text.close}</Button>
          <Button onClick={() => setIsOpen(true)}>{text.elsewhere}</Button>
        </div>
        <p className={shared['hint']}>{text.closeHint}</p>
      </div>
      {isOpen ? <KeepElsewhere onClose={() => setIsOpen(false)} /> : null}
    </Card>
  );
}
