import Megaphone from 'lucide-react/icons/megaphone';
import MessageSquare from 'lucide-react/icons/message-square';
import Search from 'lucide-react/icons/search';
import type { Label } from '../../content/lesson/label.ts';

export interface LabelIconProps {
  readonly label: Label;
  /** A class that sets the size; 1.5rem without. */
  readonly className?: string | undefined;
}

const ICONS = { evidence: Search, attribution: MessageSquare, rhetoric: Megaphone } as const;

/** The icon of a label in the label's colour: magnifier, speech bubble, megaphone. The word stands beside it, so it is hidden from screen readers. */
export function LabelIcon({ label, className }: LabelIconProps) {
  const Icon = ICONS[label];
  return (
    <span data-label={label} style={{ display: 'contents' }}>
      <Icon className={className} color="var(--label)" strokeWidth={2} aria-hidden="true" focusable="false" />
    </span>
  );
}
