import type { ReactNode } from 'react';
import type { ScoredResult } from '../../../content/desk/views.ts';
import { useApp } from '../../state/use-app.ts';
import { HeadlineCard } from './headline-card.tsx';
import { OutsidePart } from './outside-part.tsx';
import { NotesCard } from './notes-card.tsx';
import { SourcesCard } from './sources-card.tsx';
import { TechniquesCard } from './techniques-card.tsx';

/** Renders from the current result; before the answer key arrives there is no debrief. */
function FromResult({ draw }: { readonly draw: (result: ScoredResult) => ReactNode }) {
  const result = useApp((state) => state.result);
  return result.kind === 'done' && result.value.kind === 'scored' ? draw(result.value) : null;
}

/** What supports the headline of the lesson, and the author's notes on that. */
export function HeadlinePart() {
  return (
    <FromResult
      draw={({ attempt, debrief }) => (
        <>
          <HeadlineCard lesson={attempt.lesson} debrief={debrief} />
          <NotesCard notes={debrief.notes} saysWhatEvidenceIs={debrief.saysWhatEvidenceIs} />
        </>
      )}
    />
  );
}

/** The sources, the techniques, and what can be found outside the article. */
export function ArticlePart() {
  return (
    <FromResult
      draw={({ attempt, debrief }) => (
        <>
          <SourcesCard sources={debrief.sources} />
          <TechniquesCard lesson={attempt.lesson} techniques={debrief.techniques} />
          <OutsidePart attempt={attempt.attempt} lesson={attempt.lesson} debrief={debrief} />
        </>
      )}
    />
  );
}
