import { useState } from 'react';
import type { TeacherCopy } from '../../../content/class/classroom.ts';
import type { ClassId } from '../../../content/journal/event.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { handOutText } from '#text/class-text.ts';
import { moodleText } from '#text/moodle-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Message } from '../../ui/message.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import styles from './teacher-page.module.css';

export interface SaveForMoodleProps {
  readonly copy: TeacherCopy;
  /** The class whose key goes out; null for the lesson's own. */
  readonly from: ClassId | null;
  readonly onClose: () => void;
}

/** Saves a lesson as questions for Moodle, and says beforehand what Moodle shows of it and what it does not. */
export function SaveForMoodle({ copy: { hash, lesson, dozen }, from, onClose }: SaveForMoodleProps) {
  const saveFile = useApp((state) => state.saveFile);
  const [claims, setClaims] = useState<'all' | 'dozen'>('all');
  const [isSaving, setIsSaving] = useState(false);
  const { rights } = lesson.article;
  const save = async () => {
    if (isSaving) return;
    setIsSaving(true);
    const of = from === null ? {} : { of: { class: from, words: handOutText.releaseWords } };
    const isSaved = await saveFile({
      ...{ kind: 'moodle', lesson: hash, claims, words: moodleText.inQuestions },
      ...of,
    });
    setIsSaving(false);
    if (isSaved) onClose();
  };
  return (
    <Dialog
      title={moodleText.title}
      closeName={appText.close}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{moodleText.cancel}</Button>
          <Button look="primary" isUnavailable={isSaving} onClick={() => void save()}>
            {moodleText.save}
          </Button>
        </>
      }
    >
      <div className={styles['parts']}>
        <p>{moodleText.what}</p>
        {dozen.length === lesson.claims.length ? null : (
          <RadioGroup
            legend={moodleText.claims}
            options={[
              { value: 'all', label: moodleText.all(lesson.claims.length) },
              { value: 'dozen', label: moodleText.dozen, hint: handOutText.dozenHint },
            ]}
            value={claims}
            onChange={setClaims}
          />
        )}
        <p>{moodleText.shown}</p>
        <p>{moodleText.notShown}</p>
        <Message tone="care" title={moodleText.key}>
          {rights === 'for-my-class' ? <p>{moodleText.rights}</p> : null}
          {rights === 'not-known' ? <p>{moodleText.rightsUnknown}</p> : null}
        </Message>
      </div>
    </Dialog>
  );
}
