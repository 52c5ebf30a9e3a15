import type { LessonPreview } from '../../../content/desk/views.ts';
import { Card } from '../../ui/card.tsx';
import { StartForm } from './start-form.tsx';
import { Underway } from './underway.tsx';

export interface StartPanelProps {
  readonly preview: LessonPreview;
}

/** The one thing to do on this screen: go on where one stopped, or choose how to begin. */
export function StartPanel({ preview }: StartPanelProps) {
  const { standing } = preview;
  return (
    <Card>
      {standing.kind === 'underway' ? (
        <Underway lesson={preview.hash} standing={standing} />
      ) : (
        <StartForm preview={preview} />
      )}
    </Card>
  );
}
