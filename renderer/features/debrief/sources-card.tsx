import { lazy, Suspense, useId } from 'react';
import type { SourceMap } from '../../../content/debrief/map-sources.ts';
import { debriefText } from '#text/debrief-text.ts';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SourcesTable } from './sources-table.tsx';
import styles from './sources-card.module.css';

export interface SourcesCardProps {
  readonly sources: SourceMap;
}

const SourceMapDrawing = lazy(async () => ({ default: (await import('./source-map-drawing.tsx')).SourceMapDrawing }));

/** The sources of the attributions: a sentence, a drawing, and the same as a table. */
export function SourcesCard({ sources }: SourcesCardProps) {
  const headingId = useId();
  const { sources: text } = debriefText;
  return (
    <Card as="section" labelledBy={headingId}>
      <h2 id={headingId} className={styles['title']}>
        {text.title}
      </h2>
      <p className={styles['finding']}>{text.finding(sources)}</p>
      {sources.withSource === 0 ? null : (
        <>
          {sources.unnamedOrigins < 2 ? null : (
            <p className={styles['note']}>{text.mayBeOne(sources.unnamedOrigins)}</p>
          )}
          <Suspense fallback={<p className={styles['note']}>{debriefText.loadingDrawing}</p>}>
            <SourceMapDrawing sources={sources} />
          </Suspense>
          <div data-print="no">
            <Disclosure title={text.tableName}>
              <SourcesTable paths={sources.paths} />
            </Disclosure>
          </div>
          {/* What is folded stays so on paper, and a PDF is read aloud, too. */}
          <div className={styles['paper']}>
            <SourcesTable paths={sources.paths} />
          </div>
        </>
      )}
    </Card>
  );
}
