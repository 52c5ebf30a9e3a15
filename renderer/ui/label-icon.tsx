import Megaphone from 'lucide-react/icons/megaphone';
import MessageSquare from 'lucide-react/icons/message-square';
import Search from 'lucide-react/icons/search';
import type { Label } from '../../content/lesson/label.ts';

export interface LabelIconProps {
  readonly label: Label;
  /** A class that sets the size; the default is 1.5rem. */
  readonly className?: string | undefined;
}

const ICONS = { evidence: Search, attribution: MessageSquare, rhetoric: Megaphone } as const;

/**
 * The icon of a label in the label's colour: magnifier, speech bubble, megaphone. It is hidden from screen readers,
 * because the word is beside it.
 */
export function LabelIcon({ label, className }: LabelIconProps) {
  const Icon = ICONS[label];
  return (
    <span data-label={label} style={{ display: 'contents' }}>
      <Icon className={className} color="var(--label)" strokeWidth={2} aria-hidden="true" focusable="false" />
    </span>
  );
}
