import { type OrderedBy, orderStudents, type StudentOrder } from '../../content/text/order-students.ts';
import type { AppState } from './app-state.ts';

/** The order of students that the teacher chose last. */
export const studentOrderOf = ({ session }: Pick<AppState, 'session'>): StudentOrder =>
  session.kind === 'done' ? session.value.settings.studentOrder : 'list';

/** An order with the language of the system, whose alphabet sorts the names; `und` is no language in particular. */
export const orderedBy = (order: StudentOrder): OrderedBy => ({
  order,
  language: /^[a-z]{2,3}/.exec(navigator.language)?.[0] ?? 'und',
});

/** Students of a class in the order that was chosen. */
export const inOrder = <Row extends { readonly name: string }>(
  rows: readonly Row[],
  order: StudentOrder,
): readonly Row[] => orderStudents(rows, orderedBy(order));
