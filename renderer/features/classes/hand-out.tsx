import { useEffect, useState } from 'react';
import { DOZEN, offersDozen } from '../../../content/attempt/dozen.ts';
import { type HandOutForm, type LmsForm, LMS_FORMS } from '../../../content/attempt/hand-out-form.ts';
import { REASONING, type Reasoning } from '../../../content/attempt/sentence.ts';
import type { AsksStudents } from '../../../content/desk/export-request.ts';
import type { ClassSummary } from '../../../content/class/classroom.ts';
import type { LessonCard } from '../../../content/desk/views.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { FORMAT_LIMITS } from '../../../content/lesson/format-limits.ts';
import { MAX_NAMES_TO_CHOOSE } from '../../../content/lesson/limits.ts';
import { mostClaimsInLms } from '../../../content/files/lms-room.ts';
import { claimNumber } from '../../../content/lesson/claim-number.ts';
import { claimText } from '../../../content/lesson/claim-text.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { handOutText } from '#text/class-text.ts';
import { lmsPackageText } from '#text/lms-package-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { Message } from '../../ui/message.tsx';
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

const FORMS = ['exam-edition', 'exam-page', 'guided-page'] as const;
/** The forms of a package are one choice. */
type Form = (typeof FORMS)[number] | 'package';

const isExamForm = (form: HandOutForm): boolean => form === 'exam-edition' || form === 'exam-page';

const isLmsForm = (form: HandOutForm): form is LmsForm => LMS_FORMS.some((one) => one === form);

/** Creates the file for the students, and the one that opens their results. */
export function HandOut({ of, lesson, onClose }: HandOutProps) {
  const opening = useApp((state) => state.opening);
  const readPreview = useApp((state) => state.readPreview);
  const handOut = useApp((state) => state.handOut);
  const chooseFolder = useApp((state) => state.chooseFolder);
  const canChooseFolder = useApp(({ can }) => can('chooseFolder'));
  // The settings of the last time, so that the folder and the claims need not be chosen again.
  const last = of.handOuts.find(({ lessonId }) => lessonId === lesson.id);
  const lastClaims = last?.claims ?? 'all';
  const [which, setWhich] = useState<'all' | 'dozen' | 'these'>(
    lastClaims === 'dozen' && !offersDozen(lesson.claims)
      ? 'all'
      : typeof lastClaims === 'string'
        ? lastClaims
        : 'these',
  );
  const [chosen, setChosen] = useState<ReadonlySet<ClaimId>>(new Set(typeof lastClaims === 'string' ? [] : lastClaims));
  const [asks, setAsks] = useState<AsksStudents['kind']>(toAsked(of, last?.asks));
  const [reasoning, setReasoning] = useState<Reasoning>(last?.reasoning ?? 'none');
  const [asksBearing, setAsksBearing] = useState(last?.asksBearing ?? false);
  const [readsAloud, setReadsAloud] = useState(last?.readsAloud ?? true);
  const [form, setForm] = useState<HandOutForm>(last?.form ?? 'exam-edition');
  const [folder, setFolder] = useState(last?.folder ?? '');
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => {
    void readPreview(lesson.hash);
  }, [readPreview, lesson.hash]);

  const text = opening.kind === 'done' && opening.value.hash === lesson.hash ? opening.value.lesson : null;
  // A selected claim may be missing in this revision.
  const ids = (text?.claims ?? []).map(({ id }) => id).filter((id) => chosen.has(id));

  const isPage = form !== 'exam-edition';
  const lms = isLmsForm(form) ? form : null;
  const isExam = isExamForm(form);
  // A guided page and a package contain the key. An exam always needs it, even one that was handed out earlier.
  const needsKey =
    isExam ||
    (last !== undefined && isExamForm(last.form)) ||
    of.lessons.some(({ lessonId }) => lessonId === lesson.id);
  const asked = which === 'all' ? lesson.claims : which === 'dozen' ? DOZEN : ids.length;

  const save = async () => {
    const claims = which === 'these' ? ids : which;
    if (claims.length === 0) setIsMissing(true);
    else {
      const choice = { claims, folder: folder.trim() || null, asks, reasoning, asksBearing, readsAloud, form };
      await handOut(of.class, lesson, choice, handOutText.releaseWords);
    }
  };

  return (
    <Dialog title={handOutText.title(lesson.title)} closeName={appText.close} onClose={onClose}>
      <div className={styles['parts']}>
        <RadioGroup<Form>
          legend={handOutText.as}
          value={isLmsForm(form) ? 'package' : form}
          onChange={(value) => setForm(value === 'package' ? LMS_FORMS[0] : value)}
          options={[
            ...FORMS.map((value) => ({ value, ...handOutText.forms[value] })),
            { value: 'package', ...lmsPackageText.form },
          ]}
        />
        <p>{lms !== null ? lmsPackageText.what : isPage ? handOutText.pageWhat : handOutText.what}</p>
        {lms === null ? null : (
          <>
            <p className={styles['hint']}>{lmsPackageText.holdsKey}</p>
            <p className={styles['hint']}>{lmsPackageText.notShown}</p>
            <RadioGroup<LmsForm>
              legend={lmsPackageText.version}
              value={lms}
              onChange={setForm}
              options={LMS_FORMS.map((value) => ({ value, ...lmsPackageText.versions[value] }))}
            />
          </>
        )}
        {form === 'guided-page' ? <p className={styles['hint']}>{handOutText.guidedHoldsKey}</p> : null}
        {isPage && text !== null && !text.isFictional ? (
          <Message tone="care" title={handOutText.pageRightsTitle}>
            <p>{handOutText.pageRights(text.article.licence)}</p>
          </Message>
        ) : null}
        {lms !== null && asked > mostClaimsInLms(lms) ? (
          <Message tone="care" title={lmsPackageText.long}>
            <p>{lmsPackageText.tooLong(asked, mostClaimsInLms(lms))}</p>
          </Message>
        ) : null}
        {lesson.isBuiltIn && isExam ? <p className={styles['hint']}>{handOutText.hidesNothing}</p> : null}
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
            chosen={new Set(ids)}
            onChange={(claim, isChosen) => {
              setIsMissing(false);
              const next = new Set(chosen);
              if (isChosen) next.add(claim);
              else next.delete(claim);
              setChosen(next);
            }}
          />
        ) : null}
        {isExam ? (
          <>
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
            <Switch
              label={handOutText.readsAloud}
              hint={handOutText.readsAloudHint}
              isOn={readsAloud}
              onChange={setReadsAloud}
            />
          </>
        ) : null}
        {isPage ? null : (
          <div className={styles['section']}>
            <TextField
              label={handOutText.folder}
              hint={handOutText.folderHint}
              value={folder}
              maxLength={FORMAT_LIMITS.folder}
              error={null}
              onChange={setFolder}
            />
            {canChooseFolder ? (
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
            ) : null}
          </div>
        )}
        <div>
          {/* Beside the button: the choice above it may be scrolled out of view. */}
          <LiveRegion as="p" urgency="assertive" className={styles['error']}>
            {isMissing ? handOutText.chooseOne : null}
          </LiveRegion>
          <Button look="primary" onClick={() => void save()}>
            {lms !== null ? lmsPackageText.save : isPage ? handOutText.savePage : handOutText.saveExam}
          </Button>
        </div>
        {needsKey ? <Release of={of} lesson={lesson} /> : null}
      </div>
    </Dialog>
  );
}

/** How the students were asked last time; if that is unknown or the list has changed since, what the list allows. */
function toAsked({ roster, rosterIds }: ClassSummary, last: AsksStudents['kind'] | undefined): AsksStudents['kind'] {
  const isPossible = last !== undefined && (last !== 'names' || (roster !== null && roster <= MAX_NAMES_TO_CHOOSE));
  if (isPossible) return last;
  return rosterIds === 'number' ? 'number' : 'name';
}
