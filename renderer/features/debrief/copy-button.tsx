import { useState } from 'react';
import { useApp } from '../../state/use-app.ts';
import { debriefText } from '#text/debrief-text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';

export interface CopyButtonProps {
  readonly text: string;
  readonly name: string;
  /** What is copied, for screen readers, which do not show what is beside the button. */
  readonly of: string;
}

/** Copies a text and confirms it beside the button; renders nothing if the machine has no clipboard. */
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
