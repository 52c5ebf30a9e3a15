import type { AnswerKey, StudentHalf } from '../../../content/lesson/format.ts';
import { remarkIn } from '../../claim/in-language.ts';
import { teacherPageText } from '#text/teacher-page-text.ts';
import { Message } from '../../ui/message.tsx';
import { Table } from '../../ui/table.tsx';
import { TeacherPart } from './teacher-part.tsx';
import styles from './teacher-page.module.css';

export interface TeacherPageProps {
  readonly lesson: StudentHalf;
  readonly page: NonNullable<AnswerKey['teacher']>;
}

/** The author's notes for the teacher, as text; parts that the author did not write are left out. */
export function TeacherPage({ lesson, page }: TeacherPageProps) {
  const { aims = [], background, plan = [], questions = [], differentiation, whenAgreed, warning } = page;
  const inWords = remarkIn(lesson.language);
  const total = plan.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <>
      {warning === undefined ? null : (
        <Message tone="care" title={teacherPageText.warning}>
          <p {...inWords}>{warning}</p>
        </Message>
      )}
      {aims.length === 0 ? null : (
        <TeacherPart title={teacherPageText.aims}>
          <ul className={styles['list']}>
            {aims.map(({ framework, aim }) => (
              <li key={`${framework} ${aim}`}>
                <p {...inWords}>{aim}</p>
                <p className={styles['note']} {...inWords}>
                  {framework}
                </p>
              </li>
            ))}
          </ul>
        </TeacherPart>
      )}
      {plan.length === 0 ? null : (
        <TeacherPart title={teacherPageText.plan(total)}>
          <Table
            className={styles['plan']}
            caption={
              <>
                {teacherPageText.planCaption} {teacherPageText.length(lesson.claims.length, lesson.minutes)}
              </>
            }
            heads={[teacherPageText.time, teacherPageText.step]}
          >
            {plan.map(({ minutes, what }) => (
              <tr key={what}>
                <th scope="row">{teacherPageText.minutes(minutes)}</th>
                <td {...inWords}>{what}</td>
              </tr>
            ))}
          </Table>
        </TeacherPart>
      )}
      {questions.length === 0 ? null : (
        <TeacherPart title={teacherPageText.questions}>
          <ol className={styles['questions']}>
            {questions.map((question) => (
              <li key={question} {...inWords}>
                {question}
              </li>
            ))}
          </ol>
        </TeacherPart>
      )}
      {background === undefined ? null : (
        <TeacherPart title={teacherPageText.background}>
          <p {...inWords}>{background}</p>
        </TeacherPart>
      )}
      {differentiation === undefined ? null : (
        <TeacherPart title={teacherPageText.differentiation}>
          <p {...inWords}>{differentiation}</p>
        </TeacherPart>
      )}
      {whenAgreed === undefined ? null : (
        <TeacherPart title={teacherPageText.whenAgreed}>
          <p {...inWords}>{whenAgreed}</p>
        </TeacherPart>
      )}
    </>
  );
}
