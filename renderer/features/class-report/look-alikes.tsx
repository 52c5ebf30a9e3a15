import type { ClassReport } from '../../../content/class/class-report.ts';
import { reportText } from '#text/class-report-text.ts';
import { Message } from '../../ui/message.tsx';
import { namesApart } from './names-apart.ts';

export interface LookAlikesProps {
  readonly pairs: ClassReport['lookAlikes'];
  /** All students of the class, to distinguish those with the same name. */
  readonly students: ClassReport['students'];
}

/** Names that may belong to one person; they are only reported, never merged. */
export function LookAlikes({ pairs, students }: LookAlikesProps) {
  if (pairs.length === 0) return null;
  const apart = namesApart(students);
  const names = new Map(students.map((row) => [row.student, apart(row)]));
  return (
    <Message tone="note" title={reportText.alikeTitle}>
      <ul>
        {pairs.map(({ first, second, names: [one, other] }) => (
          <li key={`${first} ${second}`}>{reportText.alike(names.get(first) ?? one, names.get(second) ?? other)}</li>
        ))}
      </ul>
    </Message>
  );
}
