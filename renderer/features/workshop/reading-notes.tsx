import { useApp } from '../../state/use-app.ts';
import { sayReadingWarning } from '#text/reading-text.ts';
import { bringInText } from '#text/workshop-text.ts';
import { Message } from '../../ui/message.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';

/** Warnings about how the text was read. */
export function ReadingNotes() {
  const warnings = useApp((state) => state.readingWarnings);
  return (
    <LiveRegion>
      {warnings.length === 0 ? null : (
        <Message tone="note" title={bringInText.warnings}>
          <ul>
            {warnings.map((warning) => (
              <li key={warning.what}>{sayReadingWarning(warning)}</li>
            ))}
          </ul>
        </Message>
      )}
    </LiveRegion>
  );
}
