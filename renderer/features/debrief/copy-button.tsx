import { useState } from 'react';
import { useApp } from '../../state/use-app.ts';
import { debriefText } from '#text/debrief-text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';

export interface CopyButtonProps {
  readonly text: string;
  readonly name: string;
  /** What it belongs to, for who cannot see it beside the button. */
  readonly of: string;
}

/** Copies a text, and says so where it was pressed; nothing where this machine has no clipboard to write to. */
export function CopyButton({ text, name, of }: CopyButtonProps) {
  const copyText = useApp((state) => state.copyText);
  const announce = useAnnounce();
  const [isCopied, setIsCopied] = useState(false);
  const canCopy = useApp(({ can }) => can('copyText'));
  if (!canCopy) return null;
  return (
    <Button
      look="quiet"
      size="small"
      onClick={() => {
        void copyText(text).then((copied) => {
          setIsCopied(copied);
          if (copied) announce(debriefText.dossier.copied);
        });
      }}
    >
      {isCopied ? debriefText.dossier.copied : name}
      <VisuallyHidden>: {of}</VisuallyHidden>
    </Button>
  );
}
