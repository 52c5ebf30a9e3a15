import { type OrderedBy, orderStudents, type StudentOrder } from '../../content/text/order-students.ts';
import type { AppState } from './app-state.ts';

/** The order of students that the teacher last chose. */
export const studentOrderOf = ({ session }: Pick<AppState, 'session'>): StudentOrder =>
  session.kind === 'done' ? session.value.settings.studentOrder : 'list';

/** An order with the language of the system, whose alphabet sorts the names; `und` means an undetermined language. */
export const orderedBy = (order: StudentOrder): OrderedBy => ({
  order,
  language: /^[a-z]{2,3}/.exec(navigator.language)?.[0] ?? 'und',
});

/** Students of a class in the chosen order. */
export const inOrder = <Row extends { readonly name: string }>(
  rows: readonly Row[],
  order: StudentOrder,
): readonly Row[] => orderStudents(rows, orderedBy(order));
