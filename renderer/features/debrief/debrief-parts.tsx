import type { ReactNode } from 'react';
import type { ScoredResult } from '../../../content/desk/views.ts';
import { useApp } from '../../state/use-app.ts';
import { HeadlineCard } from './headline-card.tsx';
import { OutsidePart } from './outside-part.tsx';
import { NotesCard } from './notes-card.tsx';
import { SourcesCard } from './sources-card.tsx';
import { TechniquesCard } from './techniques-card.tsx';

/** Draws from the result on the screen; there is no debrief before the answer key has come. */
function FromResult({ draw }: { readonly draw: (result: ScoredResult) => ReactNode }) {
  const result = useApp((state) => state.result);
  return result.kind === 'done' && result.value.kind === 'scored' ? draw(result.value) : null;
}

/** What supports the headline of the lesson whose result is on the screen, and what to keep in mind about that. */
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

/** Whose word it is, what the wording does, and what could be found outside the article. */
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
