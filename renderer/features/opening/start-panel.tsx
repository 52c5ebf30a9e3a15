import type { LessonPreview } from '../../../content/desk/views.ts';
import { Card } from '../../ui/card.tsx';
import { goesOnWith } from './goes-on.ts';
import { StartForm, type StartFormProps } from './start-form.tsx';
import { Underway } from './underway.tsx';

export interface StartPanelProps extends Pick<StartFormProps, 'fixed'> {
  readonly preview: LessonPreview;
}

/** The main action of this screen: continue an attempt, or choose how to begin. */
export function StartPanel({ preview, fixed }: StartPanelProps) {
  const standing = goesOnWith(preview);
  return (
    <Card>
      {standing !== null ? (
        <Underway lesson={preview.hash} standing={standing} />
      ) : (
        <StartForm preview={preview} fixed={fixed} />
      )}
    </Card>
  );
}
