import type { Draft } from '../../../content/draft/draft.ts';
import { FORMAT_LIMITS } from '../../../content/lesson/format-limits.ts';
import { useApp } from '../../state/use-app.ts';
import { headlineStepText } from '#text/headline-step-text.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { DraftField } from './draft-field.tsx';
import styles from './dossier-fields.module.css';

type Dossier = Draft['debrief']['dossier'];
type Statement = Dossier[number];
type Question = Statement['question'];

const QUESTIONS = Object.keys(headlineStepText.questions) as readonly Question[];

export interface DossierFieldsProps {
  readonly draft: Draft;
}

/** Information about the article from other sources, each statement with its source. */
export function DossierFields({ draft: { debrief } }: DossierFieldsProps) {
  const editDraft = useApp((state) => state.editDraft);
  const { dossier } = debrief;
  const set = (next: Dossier) => editDraft({ kind: 'set-dossier', dossier: next });
  const change = (at: number, changes: Partial<Statement>) => {
    const before = dossier[at];
    if (before !== undefined) set(dossier.with(at, { ...before, ...changes }));
  };
  const add = () =>
    set([
      ...dossier,
      {
        question: 'who-is-behind-it',
        statement: headlineStepText.newStatement,
        reference: {
          publisher: headlineStepText.unknown,
          title: headlineStepText.unknown,
          date: headlineStepText.unknown,
        },
      },
    ]);
  return (
    <Disclosure title={headlineStepText.dossier} startsOpen={dossier.length > 0}>
      <div className={styles['fields']}>
        <p className={styles['hint']}>{headlineStepText.dossierHint}</p>
        {dossier.map((statement, at) => (
          // A statement has no id; its position identifies it.
          <fieldset key={at} className={styles['statement']}>
            <legend>{headlineStepText.statement(at + 1)}</legend>
            <RadioGroup
              legend={headlineStepText.question}
              layout="row"
              options={QUESTIONS.map((value) => ({ value, label: headlineStepText.questions[value] }))}
              value={statement.question}
              onChange={(question) => change(at, { question })}
            />
            <DraftField
              label={headlineStepText.what}
              hint={headlineStepText.whatHint}
              value={statement.statement}
              maxLength={FORMAT_LIMITS.statement}
              lines="few"
              check={notEmpty}
              onKeep={(text) => change(at, { statement: text })}
            />
            {(['publisher', 'title', 'date'] as const).map((part) => (
              <DraftField
                key={part}
                label={headlineStepText.reference[part]}
                hint={headlineStepText.referenceHint}
                value={statement.reference[part]}
                maxLength={FORMAT_LIMITS.reference[part]}
                check={notEmpty}
                onKeep={(text) => change(at, { reference: { ...statement.reference, [part]: text } })}
              />
            ))}
            <div>
              <Button size="small" onClick={() => set(dossier.toSpliced(at, 1))}>
                {headlineStepText.remove}
                <VisuallyHidden>, {headlineStepText.statement(at + 1)}</VisuallyHidden>
              </Button>
            </div>
          </fieldset>
        ))}
        <div>
          <Button onClick={add}>{headlineStepText.add}</Button>
        </div>
      </div>
    </Disclosure>
  );
}

const notEmpty = (value: string): string | null => (value.trim() === '' ? headlineStepText.empty : null);
