import { useEffect, useState } from 'react';
import { offersDozen } from '../../../content/attempt/dozen.ts';
import { REASONING, type Reasoning } from '../../../content/attempt/sentence.ts';
import type { AsksStudents } from '../../../content/class/export-request.ts';
import type { ClassSummary } from '../../../content/class/classroom.ts';
import type { LessonCard } from '../../../content/desk/views.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { claimNumber } from '../../../content/lesson/claim-number.ts';
import { claimText } from '../../../content/lesson/claim-text.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '../../text/app-text.ts';
import { handOutText } from '../../text/class-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AskStudents } from './ask-students.tsx';
import { ClaimChoices } from './claim-choices.tsx';
import styles from './classes.module.css';
import { Release } from './release.tsx';

export interface HandOutProps {
  readonly of: ClassSummary;
  readonly lesson: LessonCard;
  readonly onClose: () => void;
}

const LONGEST_PATH = 1000;

/** Makes the file for the students, and the one that opens their results. */
export function HandOut({ of, lesson, onClose }: HandOutProps) {
  const opening = useApp((state) => state.opening);
  const readPreview = useApp((state) => state.readPreview);
  const saveFile = useApp((state) => state.saveFile);
  const chooseFolder = useApp((state) => state.chooseFolder);
  const [which, setWhich] = useState<'all' | 'dozen' | 'these'>('all');
  const [chosen, setChosen] = useState<ReadonlySet<ClaimId>>(new Set());
  const [asks, setAsks] = useState<AsksStudents['kind']>(of.rosterIds === 'number' ? 'number' : 'name');
  const [reasoning, setReasoning] = useState<Reasoning>('none');
  const [asksBearing, setAsksBearing] = useState(false);
  const [folder, setFolder] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => {
    void readPreview(lesson.hash);
  }, [readPreview, lesson.hash]);

  const text = opening.kind === 'done' && opening.value.hash === lesson.hash ? opening.value.lesson : null;
  const claims = which === 'these' ? (text?.claims ?? []).map(({ id }) => id).filter((id) => chosen.has(id)) : null;

  const save = async () => {
    if (claims?.length === 0) setIsMissing(true);
    else {
      const asked = which === 'dozen' ? 'dozen' : claims;
      await saveFile({
        ...{ kind: 'exam-edition', lesson: lesson.hash, claims: asked, folder: folder.trim() || null },
        asks: asks === 'names' ? { kind: asks, class: of.class } : { kind: asks },
        ...{ reasoning, asksBearing },
      });
    }
  };

  return (
    <Dialog title={handOutText.title(lesson.title)} closeName={appText.close} onClose={onClose}>
      <div className={styles['parts']}>
        <p>{handOutText.what}</p>
        {lesson.isBuiltIn ? <p className={styles['hint']}>{handOutText.hidesNothing}</p> : null}
        <RadioGroup
          legend={handOutText.which}
          value={which}
          onChange={(value) => {
            setWhich(value);
            setIsMissing(false);
          }}
          options={[
            { value: 'all', label: handOutText.all(lesson.claims) },
            ...(offersDozen(lesson.claims)
              ? [{ value: 'dozen' as const, label: handOutText.dozen, hint: handOutText.dozenHint }]
              : []),
            { value: 'these', label: handOutText.these },
          ]}
        />
        {which === 'these' && text !== null ? (
          <ClaimChoices
            claims={text.claims.map(({ id }) => ({ id, number: claimNumber(text, id), text: claimText(text, id) }))}
            language={text.language}
            chosen={chosen}
            error={isMissing ? handOutText.chooseOne : null}
            onChange={(claim, isChosen) => {
              setIsMissing(false);
              const next = new Set(chosen);
              if (isChosen) next.add(claim);
              else next.delete(claim);
              setChosen(next);
            }}
          />
        ) : null}
        <AskStudents of={of} asks={asks} onChange={setAsks} />
        <RadioGroup<Reasoning>
          legend={handOutText.reasoning}
          value={reasoning}
          onChange={setReasoning}
          options={REASONING.map((value) => ({ value, ...handOutText.reasoningChoice[value] }))}
        />
        <Switch
          label={handOutText.asksBearing}
          hint={handOutText.asksBearingHint}
          isOn={asksBearing}
          onChange={setAsksBearing}
        />
        <div className={styles['section']}>
          <TextField
            label={handOutText.folder}
            hint={handOutText.folderHint}
            value={folder}
            maxLength={LONGEST_PATH}
            error={null}
            onChange={setFolder}
          />
          <div>
            <Button
              size="small"
              onClick={() => {
                void chooseFolder().then((path) => {
                  if (path !== null) setFolder(path);
                });
              }}
            >
              {handOutText.chooseFolder}
            </Button>
          </div>
        </div>
        <div>
          <Button look="primary" onClick={() => void save()}>
            {handOutText.saveExam}
          </Button>
        </div>
        <Release of={of} lesson={lesson} />
      </div>
    </Dialog>
  );
}
