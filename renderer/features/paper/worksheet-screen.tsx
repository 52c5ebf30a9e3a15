import { useState } from 'react';
import { offersDozen } from '../../../content/attempt/dozen.ts';
import type { TeacherCopy } from '../../../content/class/classroom.ts';
import type { ClassId } from '../../../content/journal/event.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { classNameOf } from '../../state/class-name.ts';
import { sayClassName } from '#text/class-name-text.ts';
import { useApp } from '../../state/use-app.ts';
import { usePrinting } from '../../state/use-printing.ts';
import { appText } from '#text/app-text.ts';
import { classText } from '#text/class-text.ts';
import { failureText } from '#text/failure-text.ts';
import { paperText } from '#text/paper-text.ts';
import { printText } from '#text/print-text.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PaperHead } from '../../ui/paper-head.tsx';
import { Page } from '../../ui/page.tsx';
import { PrintButtons } from '../../ui/print-buttons.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { KeyPages } from './key-pages.tsx';
import { Worksheet } from './worksheet.tsx';
import styles from './worksheet-screen.module.css';

export interface WorksheetScreenProps {
  /** The class from which it was opened; null for the list of lessons. */
  readonly from: ClassId | null;
}

/** The least size of a letter on the sheet, in points. The usual one follows the settings. */
type Letters = 'usual' | '18' | '24';

/** A print preview of a lesson on paper: the worksheet, or the key on separate pages. */
export function WorksheetScreen({ from }: WorksheetScreenProps) {
  const copy = useApp((state) => state.teacherCopy);
  const showLibrary = useApp((state) => state.showLibrary);
  const openClass = useApp((state) => state.openClass);
  return (
    <>
      <TopBar
        back={
          from === null
            ? { name: appText.backToLessons, onBack: () => void showLibrary() }
            : { name: classText.toClass, onBack: () => void openClass(from) }
        }
      />
      <Page>
        {copy.kind === 'done' ? (
          <Sheets copy={copy.value} from={from} />
        ) : (
          <>
            <ScreenTitle documentTitle={appText.documentTitle(paperText.documentTitle)}>
              {copy.kind === 'failed' ? paperText.failed : paperText.loading}
            </ScreenTitle>
            <Loaded of={copy} failures={failureText} />
          </>
        )}
      </Page>
    </>
  );
}

function Sheets({ copy, from }: { readonly copy: TeacherCopy; readonly from: ClassId | null }) {
  const { lesson, key, changed, sheet, dozen, handedOut } = copy;
  const chooseSheet = useApp((state) => state.chooseSheet);
  const hasNumbers = useApp(
    ({ classes }) =>
      classes.kind === 'done' && classes.value.some((one) => one.class === from && one.rosterIds === 'number'),
  );
  const [what, setWhat] = useState<'worksheet' | 'key'>('worksheet');
  const [letters, setLetters] = useState<Letters>('usual');
  const [isHighContrast, setIsHighContrast] = useState(false);
  const [wantsForm, setWantsForm] = useState(false);
  const [own, setOwn] = useState<'all' | 'dozen'>('all');
  const all = lesson.claims.map(({ id }) => id);
  // The class stores its choice, so that the printed sheet matches the form for entering answers.
  const choice = from === null ? own : choiceOf(sheet, copy);
  // A sheet that was chosen in an earlier version can always be changed back.
  const mayChoose = offersDozen(all.length) || handedOut !== null || choice !== 'all';
  const claims = from !== null ? sheet : own === 'dozen' ? dozen : all;
  const className = useApp(classNameOf(from, sayClassName));
  const printed = {
    ...{ what: what === 'worksheet' ? paperText.worksheet : paperText.key, className, lesson: lesson.title },
    at: new Date().toISOString(),
  };
  const canSave = useApp(({ can }) => can('savePdf'));
  const isForm = wantsForm && what === 'worksheet';
  const printing = usePrinting({ isForm, fileName: printText.fileName(printed), title: printText.title(printed) });
  return (
    <>
      <div data-print="no" className={styles['controls']}>
        <ScreenTitle documentTitle={appText.documentTitle(paperText.documentTitle)}>
          <bdi lang={lesson.language}>{lesson.title}</bdi>
        </ScreenTitle>
        <Card>
          <div className={styles['choices']}>
            <RadioGroup
              legend={paperText.show}
              layout="row"
              value={what}
              onChange={setWhat}
              options={[
                { value: 'worksheet', label: paperText.worksheet, hint: paperText.worksheetHint },
                { value: 'key', label: paperText.key, hint: paperText.keyHint },
              ]}
            />
            {mayChoose ? (
              <RadioGroup
                legend={paperText.which}
                layout="row"
                value={choice}
                onChange={(value) => {
                  if (value === 'as-before') return;
                  if (from !== null) void chooseSheet(value);
                  else if (value !== 'handed-out') setOwn(value);
                }}
                options={[
                  { value: 'all', label: paperText.all(all.length) },
                  ...(offersDozen(all.length) ? [{ value: 'dozen' as const, label: paperText.dozen }] : []),
                  ...(handedOut === null
                    ? []
                    : [{ value: 'handed-out' as const, label: paperText.handedOut(handedOut.length) }]),
                  ...(choice === 'as-before'
                    ? [{ value: 'as-before' as const, label: paperText.asBefore(sheet.length) }]
                    : []),
                ]}
              />
            ) : null}
            {from !== null && mayChoose ? <p className={styles['kept']}>{paperText.sheetKept}</p> : null}
            <RadioGroup
              legend={paperText.letters}
              layout="row"
              value={letters}
              onChange={setLetters}
              options={[
                { value: 'usual', label: paperText.lettersUsual, hint: paperText.lettersUsualHint },
                { value: '18', label: paperText.lettersOf(18), hint: paperText.lettersOfHint },
                { value: '24', label: paperText.lettersOf(24), hint: paperText.lettersOfHint },
              ]}
            />
            <Switch
              label={paperText.contrast}
              hint={paperText.contrastHint}
              isOn={isHighContrast}
              onChange={setIsHighContrast}
            />
            {canSave && what === 'worksheet' ? (
              <Switch label={paperText.form} hint={paperText.formWhat} isOn={wantsForm} onChange={setWantsForm} />
            ) : null}
            <div className={styles['actions']}>
              <PrintButtons names={printText} {...printing} isMain />
            </div>
          </div>
        </Card>
      </div>
      <div
        className={styles['sheet']}
        data-letters={letters === 'usual' ? undefined : letters}
        data-contrast={isHighContrast ? 'high' : undefined}
      >
        <PaperHead>{printText.head(printed)}</PaperHead>
        {what === 'worksheet' ? (
          <Worksheet {...{ isForm, lesson, claims }} asksNumber={hasNumbers} isLarge={letters !== 'usual'} />
        ) : (
          <KeyPages lesson={lesson} answerKey={key} claims={claims} changed={changed} />
        )}
      </div>
    </>
  );
}

/** The choice that a worksheet stands for; *as-before* where the lesson, its dozen or what is handed out has changed since. */
function choiceOf(
  sheet: readonly ClaimId[],
  { lesson, dozen, handedOut }: TeacherCopy,
): 'all' | 'dozen' | 'handed-out' | 'as-before' {
  if (sheet.length === lesson.claims.length) return 'all';
  const isSheet = (claims: readonly ClaimId[] | null) => claims?.join(' ') === sheet.join(' ');
  return isSheet(dozen) ? 'dozen' : isSheet(handedOut) ? 'handed-out' : 'as-before';
}
