import { useRef, useState } from 'react';
import type { ClassMergePreview } from '../../../content/desk/class/merge-preview.ts';
import type { MergeAnswer } from '../../../content/files/merge-answer.ts';
import { quoteForeign } from '../../../content/text/quote-foreign.ts';
import { profileOf } from '../../state/profile-of.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { failureText } from '#text/failure-text.ts';
import { mergeClassText as text } from '#text/share-class-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureMessage } from '../../ui/failure-message.tsx';
import { Heading } from '../../ui/heading.tsx';
import styles from './merge-class.module.css';
import { MergeQuestion } from './merge-question.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';

/** A preview of importing a co-teacher's class, with the questions to answer first. */
export function MergeClass() {
  const merging = useApp((state) => state.classMerge);
  const profile = useApp(profileOf);
  const close = useApp((state) => state.closeClassMerge);
  const look = useApp((state) => state.lookAtClassFile);
  switch (merging.kind) {
    case 'failed':
      return (
        <Dialog
          title={text.failedTitle}
          closeName={appText.close}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{text.cancel}</Button>
              <Button look="primary" onClick={() => void look()}>
                {appText.tryAgain}
              </Button>
            </>
          }
        >
          <FailureMessage sentences={failureText[merging.failure.code]} />
        </Dialog>
      );
    case 'asked':
    case 'taking':
      // The questions to one person must not be shown to the next.
      return merging.profile === profile ? (
        <AskMerge key={merging.preview.savedAt} preview={merging.preview} isTaking={merging.kind === 'taking'} />
      ) : null;
    default:
      return null;
  }
}

interface AskMergeProps {
  readonly preview: ClassMergePreview;
  readonly isTaking: boolean;
}

function AskMerge({ preview, isTaking }: AskMergeProps) {
  const take = useApp((state) => state.takeClassFile);
  const close = useApp((state) => state.closeClassMerge);
  const [answers, setAnswers] = useState<Readonly<Record<string, MergeAnswer>>>({});
  const [isPressed, setIsPressed] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const { kind, questions } = preview;
  const open = questions.filter(({ id }) => answers[id] === undefined);
  const isNothing = kind === 'nothing-new';
  const takeOrAsk = () => {
    if (open.length === 0) {
      void take(answers);
      return;
    }
    setIsPressed(true);
    const at = questions.findIndex(({ id }) => answers[id] === undefined);
    list.current?.children[at]?.querySelector('input')?.focus();
  };
  const name = quoteForeign(preview.name);
  const titles = {
    'new-class': text.title['new-class'],
    'known-class': text.title.merge,
    'nothing-new': text.nothingTitle,
  };
  return (
    <Dialog
      title={titles[kind](name)}
      closeName={appText.close}
      onClose={close}
      actions={
        isNothing ? (
          <Button look="primary" onClick={close}>
            {text.close}
          </Button>
        ) : (
          <>
            <Button onClick={close}>{text.cancel}</Button>
            <Button look="primary" isUnavailable={isTaking} onClick={takeOrAsk}>
              {isTaking ? text.taking : text.take[kind]}
            </Button>
          </>
        )
      }
    >
      <div className={styles['said']}>
        <WhatComes preview={preview} />
        {questions.length === 0 ? null : (
          <section className={styles['said']} aria-labelledby="merge-questions">
            <Heading level={3} id="merge-questions">
              {text.questions(questions.length)}
            </Heading>
            <p className={styles['hint']}>{text.questionsHint}</p>
            <ol ref={list} className={styles['questions']}>
              {questions.map((question) => (
                <li key={question.id}>
                  <MergeQuestion
                    question={question}
                    value={answers[question.id] ?? null}
                    isMissing={isPressed && answers[question.id] === undefined}
                    onChange={(answer) => setAnswers({ ...answers, [question.id]: answer })}
                  />
                </li>
              ))}
            </ol>
          </section>
        )}
        {kind === 'known-class' ? <p className={styles['hint']}>{text.finality}</p> : null}
        <LiveRegion as="p" className={styles['missing']}>
          {isPressed && open.length > 0 ? text.unanswered(open.length) : null}
        </LiveRegion>
      </div>
    </Dialog>
  );
}

function WhatComes({ preview }: { readonly preview: ClassMergePreview }) {
  const { kind, name, here, from, savedAt, comes, newLessons, otherKeys } = preview;
  const facts = [
    ...text.comes(comes),
    ...(newLessons.length === 0 ? [] : [text.lessons(newLessons.map((title) => quoteForeign(title)))]),
  ];
  const isOtherName = here !== null && here.name !== name;
  return (
    <>
      <p>
        {text.from(from === null ? null : quoteForeign(from), savedAt)}{' '}
        {isOtherName ? text.calledHere(here.name) : null}
      </p>
      {kind === 'nothing-new' ? <p>{text.nothing}</p> : null}
      {kind === 'new-class' ? <p>{text.newHint}</p> : null}
      {kind === 'known-class' ? <p>{text.knownHint}</p> : null}
      {facts.length > 0 ? (
        <ul>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      ) : kind === 'known-class' ? (
        <p>{text.nothingComes}</p>
      ) : null}
      {otherKeys.length === 0 ? null : <p>{text.otherKeys(otherKeys.map((title) => quoteForeign(title)))}</p>}
    </>
  );
}
