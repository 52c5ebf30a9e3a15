import type { ClassReport } from '../../../content/class/class-report.ts';
import { reportText } from '#text/class-report-text.ts';
import { Message } from '../../ui/message.tsx';

export interface LookAlikesProps {
  readonly pairs: ClassReport['lookAlikes'];
}

/** Names that may be one person; said, and never merged. */
export function LookAlikes({ pairs }: LookAlikesProps) {
  if (pairs.length === 0) return null;
  return (
    <Message tone="note" title={reportText.alikeTitle}>
      <ul>
        {pairs.map(({ first, second, names: [one, other] }) => (
          <li key={`${first} ${second}`}>{reportText.alike(one, other)}</li>
        ))}
      </ul>
    </Message>
  );
}
