import { useId, type ReactNode } from 'react';
import type { MergeQuestionView } from '../../../content/desk/class/merge-preview.ts';
import type { MergeAnswer } from '../../../content/files/merge-answer.ts';
import { quoteForeign } from '../../../content/text/quote-foreign.ts';
import { mergeClassText as text } from '#text/share-class-text.ts';
import styles from './merge-class.module.css';

export interface MergeQuestionProps {
  readonly question: MergeQuestionView;
  /** null if there is no answer yet. */
  readonly value: MergeAnswer | null;
  readonly isMissing: boolean;
  readonly onChange: (answer: MergeAnswer) => void;
}

/** More claims of one paper would fill a page. */
const MOST_CLAIMS = 8;

/** A conflict between the changes of both teachers, with both versions side by side. */
export function MergeQuestion({ question, value, isMissing, onChange }: MergeQuestionProps) {
  const id = useId();
  const { legend, about, options } = sidesOf(question);
  return (
    <fieldset aria-describedby={isMissing ? `${id}-missing` : undefined}>
      <legend className={styles['legend']}>{legend}</legend>
      {about === null ? null : <blockquote className={styles['about']}>{about}</blockquote>}
      <div className={styles['options']}>
        {options.map(({ answer, name, says }) => (
          <label key={answer} className={styles['option']}>
            <input
              type="radio"
              name={id}
              checked={value === answer}
              aria-labelledby={`${id}-${answer}`}
              aria-describedby={`${id}-${answer}-says`}
              onChange={() => onChange(answer)}
            />
            <span className={styles['words']}>
              <span id={`${id}-${answer}`} className={styles['name']}>
                {name}
              </span>
              <span id={`${id}-${answer}-says`} className={styles['says']}>
                {says.map((line) => (
                  <span key={line} className={styles['line']}>
                    {line}
                  </span>
                ))}
              </span>
            </span>
          </label>
        ))}
      </div>
      {isMissing ? (
        <p id={`${id}-missing`} className={styles['missing']}>
          {text.missing}
        </p>
      ) : null}
    </fieldset>
  );
}

interface Sides {
  readonly legend: string;
  /** The text of the claim; null if the question is not about a claim. */
  readonly about: ReactNode;
  readonly options: readonly {
    readonly answer: MergeAnswer;
    readonly name: string;
    readonly says: readonly string[];
  }[];
}

function sidesOf(question: MergeQuestionView): Sides {
  switch (question.kind) {
    case 'reading': {
      const { number, title, text: claim } = question;
      return toSides(question, text.reading.ask(number, quoteForeign(title)), claim, (side) => {
        const reason = question[side]?.reason ?? null;
        return [text.reading.says(question[side]), ...(reason === null ? [] : [quoteForeign(reason, 600)])];
      });
    }
    case 'revision':
      return toSides(question, text.revision.ask(quoteForeign(question.title)), null, (side) => [
        text.revision.says(side, question),
      ]);
    case 'vote': {
      const { number, title, text: claim } = question;
      return toSides(question, text.vote.ask(number, quoteForeign(title)), claim, (side) => {
        const { first, second, isRevealed } = question[side];
        return [text.vote.first(first), text.vote.second(second), ...(isRevealed ? [text.vote.revealed] : [])];
      });
    }
    case 'paper': {
      const { title, here, there, differences } = question;
      return toSides(question, text.paper.ask(quoteForeign(here), quoteForeign(title)), null, (side) => [
        ...(here === there ? [] : [text.paper.name(quoteForeign(question[side]))]),
        ...differences.slice(0, MOST_CLAIMS).map((one) => text.paper.answer(one.number, one[side])),
        ...(differences.length > MOST_CLAIMS ? [text.paper.others(differences.length - MOST_CLAIMS)] : []),
      ]);
    }
    case 'decision': {
      const { names, title } = question;
      return toSides(question, text.decision.ask(names.map(shown), quoteForeign(title)), null, (side) => [
        text.decision.says(question[side].kind, question[side].counting.map(shown)),
      ]);
    }
    case 'identity':
      return toSides(question, text.identity.ask(quoteForeign(question.name)), null, (side) => {
        const student = question[side];
        return [text.identity.says(student === null ? null : quoteForeign(student))];
      });
    case 'roster': {
      const only = { here: question.onlyHere, there: question.onlyThere };
      const { legend, about, options } = toSides(question, text.roster.ask, null, (side) => [
        text.roster.says(question[side]),
        ...(only[side].length === 0 ? [] : [text.roster.only(only[side].map(shown))]),
      ]);
      return {
        legend,
        about,
        options: [...options, { answer: 'both', name: text.side.both, says: [text.roster.both] }],
      };
    }
    case 'erased': {
      const { name, works } = question;
      return {
        ...{ legend: text.erased.ask(quoteForeign(name)), about: null },
        options: [
          { answer: 'here', name: text.erased.here, says: [] },
          { answer: 'there', name: text.erased.there, says: [text.erased.works(works)] },
        ],
      };
    }
  }
}

const shown = (name: string): string => quoteForeign(name);

function toSides(
  { changed }: Extract<MergeQuestionView, { readonly changed: unknown }>,
  legend: string,
  about: string | null,
  sayOf: (side: 'here' | 'there') => readonly string[],
): Sides {
  const options = (['here', 'there'] as const).map((side) => {
    const last = changed[side];
    const by = last === null ? [] : [text.changed(last.by === null ? null : quoteForeign(last.by), last.at)];
    return { answer: side, name: text.side[side], says: [...sayOf(side), ...by] };
  });
  return { legend, about, options };
}
