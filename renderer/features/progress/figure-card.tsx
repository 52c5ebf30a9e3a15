import { useId, type ReactNode } from 'react';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import shared from '../../ui/section.module.css';

export interface FigureCardProps {
  readonly title: string;
  readonly note: string;
  readonly children: ReactNode;
}

/** A section of the progress screen in its own card, named by its heading. */
export function FigureCard({ title, note, children }: FigureCardProps) {
  const id = useId();
  return (
    <Card as="section" labelledBy={id}>
      <div className={shared['section']}>
        <Heading level={2} id={id}>
          {title}
        </Heading>
        <p className={shared['hint']}>{note}</p>
        {children}
      </div>
    </Card>
  );
}
