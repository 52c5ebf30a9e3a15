import { useState } from 'react';
import type { TeacherCopy } from '../../../content/class/classroom.ts';
import type { QuestionForm } from '../../../content/class/question-form.ts';
import type { ClassId } from '../../../content/journal/event.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { handOutText } from '#text/class-text.ts';
import { questionsText } from '#text/questions-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Message } from '../../ui/message.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import styles from './teacher-page.module.css';

export interface SaveQuestionsProps {
  readonly form: QuestionForm;
  readonly copy: TeacherCopy;
  /** The class whose key is saved; null for the lesson's own. */
  readonly from: ClassId | null;
  readonly onClose: () => void;
}

/**
 * Saves a lesson as questions for another program, and says beforehand what that program shows of the lesson and what
 * it does not.
 */
export function SaveQuestions({ form, copy: { hash, lesson, dozen }, from, onClose }: SaveQuestionsProps) {
  const saveFile = useApp((state) => state.saveFile);
  const [claims, setClaims] = useState<'all' | 'dozen'>('all');
  const [isSaving, setIsSaving] = useState(false);
  const { rights } = lesson.article;
  const words = questionsText.forms[form];
  const save = async () => {
    if (isSaving) return;
    setIsSaving(true);
    const of = from === null ? {} : { of: { class: from, words: handOutText.releaseWords } };
    const isSaved = await saveFile({
      ...{ kind: form, lesson: hash, claims, words: questionsText.inQuestions },
      ...of,
    });
    setIsSaving(false);
    if (isSaved) onClose();
  };
  return (
    <Dialog
      title={words.title}
      closeName={appText.close}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{questionsText.cancel}</Button>
          <Button look="primary" isUnavailable={isSaving} onClick={() => void save()}>
            {questionsText.save}
          </Button>
        </>
      }
    >
      <div className={styles['parts']}>
        <p>{words.what}</p>
        {dozen.length === lesson.claims.length ? null : (
          <RadioGroup
            legend={questionsText.claims}
            options={[
              { value: 'all', label: questionsText.all(lesson.claims.length) },
              { value: 'dozen', label: questionsText.dozen, hint: handOutText.dozenHint },
            ]}
            value={claims}
            onChange={setClaims}
          />
        )}
        <p>{words.shown}</p>
        <p>{words.notShown}</p>
        <Message tone="care" title={questionsText.key}>
          {rights === 'for-my-class' ? <p>{questionsText.rights}</p> : null}
          {rights === 'not-known' ? <p>{questionsText.rightsUnknown}</p> : null}
        </Message>
      </div>
    </Dialog>
  );
}
