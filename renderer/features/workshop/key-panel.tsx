import { type Ref, useId, useRef, useState } from 'react';
import { FAMILIES, type BankFamilyId } from '../../../content/bank/families.ts';
import type { Draft, DraftClaim } from '../../../content/draft/draft.ts';
import { joinWords, splitWords, wordsInSpans } from '../../../content/lesson/words.ts';
import { LABELS, type Label } from '../../../content/lesson/label.ts';
import { likelyCues } from '../../../content/workshop/hints.ts';
import { CueWords } from '../../claim/cue-words.tsx';
import { LabelChoice } from '../../claim/label-choice.tsx';
import { NO_WORDS_KEY } from '../../claim/sorting-keys.ts';
import { useApp } from '../../state/use-app.ts';
import { familyName } from '#text/families-text.ts';
import { familyDescription } from '#text/family-descriptions.ts';
import { finishText } from '#text/finish-text.ts';
import { keyingText } from '#text/keying-text.ts';
import { Button } from '../../ui/button.tsx';
import { isKeptFromUs, keyMeant } from '../../ui/key-press.ts';
import { useKeyboardNow } from '../../ui/keyboard-layout.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { TRY_KEY } from '../../ui/try-key.ts';
import { takesText } from '../../ui/takes-text.ts';
import { useWindowKeys } from '../../ui/use-window-keys.ts';
import { ClaimInBlock } from './claim-in-block.tsx';
import { CodebookQuestions } from './codebook-questions.tsx';
import { ContestedFields } from './contested-fields.tsx';
import { MoreFields } from './more-fields.tsx';
import { ReasonFields } from './reason-fields.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import styles from './key-panel.module.css';

/** The shortcuts of the labels; those of the families follow. */
const LABEL_KEYS: Readonly<Record<Label, string>> = { evidence: '1', attribution: '2', rhetoric: '3' };
const KIND_KEYS = ['4', '5', '6', '7', '8', '9'] as const;
/** Arabic has its own question mark. */
const QUESTIONS_KEYS = ['?', '؟'];
/** The same as for students: no words support it. */
const KEYS = [...Object.values(LABEL_KEYS), ...KIND_KEYS, NO_WORDS_KEY];

export interface KeyPanelProps {
  readonly draft: Draft;
  readonly claim: DraftClaim;
  readonly place: { readonly number: number; readonly of: number };
  /** Whether this is the claim that the debrief is about; it does not bear on itself. */
  readonly isHeadline: boolean;
  /** Whether all other claims are complete. */
  readonly isLast: boolean;
  readonly onNext: () => void;
}

/** The fields for the key of one claim. */
export function KeyPanel({ draft, claim, place, isHeadline, isLast, onNext }: KeyPanelProps) {
  const editDraft = useApp((state) => state.editDraft);
  const tryDraft = useApp((state) => state.tryDraft);
  const trialForm = useApp((state) => (state.trialForm === 'paper' ? 'guided' : state.trialForm));
  const keyboard = useKeyboardNow();
  const id = useId();
  const words = useRef<HTMLElement>(null);
  const [asksQuestions, setAsksQuestions] = useState(false);
  const { label, cues, family } = claim.key;
  const block = draft.blocks.find((one) => one.id === claim.block);
  const text = block?.text ?? '';
  const families: readonly BankFamilyId[] = FAMILIES.flatMap((one) => (one.label === label ? [one.id] : []));

  const setLabel = (to: Label) => editDraft({ kind: 'set-label', claim: claim.id, label: to });
  const setFamily = (to: BankFamilyId) => editDraft({ kind: 'set-family', claim: claim.id, family: to });
  useWindowKeys((event) => {
    const element = event.target instanceof Element ? event.target : null;
    if (event.defaultPrevented || isKeptFromUs(event) || document.querySelector('dialog[open]') !== null) return;
    if (event.key === TRY_KEY) {
      if (label === null) return;
      event.preventDefault();
      tryDraft(trialForm, claim.id);
      return;
    }
    if (takesText(element)) return;
    if (event.key === 'Enter') {
      if (element?.closest('button, summary, a[href]') !== null) return;
      event.preventDefault();
      onNext();
      return;
    }
    if (QUESTIONS_KEYS.includes(event.key)) {
      event.preventDefault();
      setAsksQuestions(true);
      return;
    }
    const key = keyMeant(event, KEYS, keyboard.current);
    const chosen = LABELS.find((one) => LABEL_KEYS[one] === key);
    const kind = families[KIND_KEYS.findIndex((one) => one === key)];
    if (chosen !== undefined) {
      setLabel(chosen);
      // The words come next; they are rendered together with the label.
      requestAnimationFrame(() => firstWordOf(words.current)?.focus());
    } else if (key === NO_WORDS_KEY && label !== null) editDraft({ kind: 'set-cues', claim: claim.id, cues: [] });
    else if (kind !== undefined) setFamily(kind);
    else return;
    event.preventDefault();
  });

  return (
    <div className={styles['panel']}>
      <h3 className={styles['which']}>{keyingText.claim(place.number, place.of)}</h3>
      <ClaimInBlock draft={draft} claim={claim} />
      <div className={styles['part']}>
        <h4 id={`${id}label`} className={styles['question']}>
          {keyingText.label}
        </h4>
        <LabelChoice selected={label} isBusy={false} keys={LABEL_KEYS} labelledBy={`${id}label`} onSelect={setLabel} />
        <div>
          <Button look="quiet" size="small" aria-keyshortcuts="?" onClick={() => setAsksQuestions(true)}>
            {keyingText.codebook} <KeyHint keyName="?" />
          </Button>
        </div>
        {asksQuestions ? <CodebookQuestions onClose={() => setAsksQuestions(false)} /> : null}
      </div>
      {label === null ? null : (
        <>
          <Words list={words} draft={draft} claim={claim} text={text} />
          <fieldset className={styles['kinds']}>
            <legend className={styles['question']}>{keyingText.family}</legend>
            {families.map((one, at) => (
              <label key={one} className={styles['kind']}>
                <input type="radio" name={`${id}kind`} checked={one === family} onChange={() => setFamily(one)} />
                <span>
                  <strong>{familyName[one]}</strong> <KeyHint keyName={KIND_KEYS[at] ?? ''} />
                  <span className={styles['means']}>{familyDescription[one]}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <ReasonFields draft={draft} claim={claim} label={label} />
          <ContestedFields claim={claim} label={label} />
          <MoreFields claim={claim} isHeadline={isHeadline} />
        </>
      )}
      <div className={styles['foot']}>
        {isLast && cues !== null && family !== null ? <LiveRegion as="p">{keyingText.allDone}</LiveRegion> : null}
        <Button look="primary" aria-keyshortcuts="Enter" onClick={onNext}>
          {keyingText.next} <KeyHint keyName="Enter" />
        </Button>
        {label === null ? null : (
          <Button look="quiet" aria-keyshortcuts={TRY_KEY} onClick={() => tryDraft(trialForm, claim.id)}>
            {finishText.tryClaim} <KeyHint keyName={TRY_KEY} />
          </Button>
        )}
      </div>
    </div>
  );
}

/** The first suggested word, or else the first word. */
const firstWordOf = (list: HTMLElement | null): HTMLElement | null =>
  list?.querySelector<HTMLElement>('[data-likely]') ?? list?.querySelector<HTMLElement>('[role="option"]') ?? null;

interface WordsProps {
  readonly list: Ref<HTMLElement>;
  readonly draft: Draft;
  readonly claim: DraftClaim;
  readonly text: string;
}

/** The words of the claim as controls: decisive words are marked in the same way as by students. */
function Words({ list, draft, claim, text }: WordsProps) {
  const editDraft = useApp((state) => state.editDraft);
  const id = useId();
  const { language } = draft.details;
  const own = text.slice(claim.start, claim.end);
  const words = splitWords(own, language);
  const within = (spans: readonly { readonly start: number; readonly end: number }[]) =>
    spans.map(({ start, end }) => ({ start: start - claim.start, end: end - claim.start }));
  const marked = wordsInSpans(words, within(claim.key.cues ?? []));
  const likely = wordsInSpans(words, within(likelyCues(draft, claim)));
  const mark = (word: number, isMarked: boolean) =>
    editDraft((now) => {
      const cuesNow = now.claims.find((one) => one.id === claim.id)?.key.cues ?? [];
      const others = wordsInSpans(words, within(cuesNow)).filter((one) => one !== word);
      const spans = joinWords(words, isMarked ? [...others, word] : others);
      const cues = spans.map(({ start, end }) => ({ start: start + claim.start, end: end + claim.start }));
      return { kind: 'set-cues', claim: claim.id, cues: cues.length === 0 ? null : cues };
    });
  const hasNone = claim.key.cues?.length === 0;
  return (
    <div className={styles['part']}>
      <h4 id={`${id}words`} className={styles['question']}>
        {keyingText.words}
      </h4>
      <p id={`${id}hint`} className={styles['means']}>
        {keyingText.wordsHint}
      </p>
      <CueWords
        text={own}
        language={language}
        marked={marked}
        likely={likely}
        isBusy={false}
        place="panel"
        list={list}
        name={{ labelledBy: `${id}words`, describedBy: `${id}hint` }}
        onMark={mark}
      />
      <label className={styles['none']}>
        <input
          type="checkbox"
          checked={hasNone}
          onChange={() => editDraft({ kind: 'set-cues', claim: claim.id, cues: hasNone ? null : [] })}
        />
        {keyingText.noWords} <KeyHint keyName={NO_WORDS_KEY} />
      </label>
    </div>
  );
}
