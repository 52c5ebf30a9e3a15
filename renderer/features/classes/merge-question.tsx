import { type ReactNode, useId } from 'react';
import type { MergeQuestionView } from '../../../content/desk/class/merge-preview.ts';
import type { MergeAnswer } from '../../../content/files/merge-answer.ts';
import { quoteForeign } from '../../../content/text/quote-foreign.ts';
import { mergeClassText as text } from '#text/share-class-text.ts';
import { RadioGroup, type RadioOption } from '../../ui/radio-group.tsx';
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
    <>
      <RadioGroup
        layout="columns"
        legend={legend}
        about={about === null ? null : <blockquote className={styles['about']}>{about}</blockquote>}
        options={options}
        value={value}
        describedBy={isMissing ? id : undefined}
        onChange={onChange}
      />
      {isMissing ? (
        <p id={id} className={styles['missing']}>
          {text.missing}
        </p>
      ) : null}
    </>
  );
}

interface Sides {
  readonly legend: string;
  /** The text of the claim; null if the question is not about a claim. */
  readonly about: ReactNode;
  readonly options: readonly RadioOption<MergeAnswer>[];
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
        options: [...options, { value: 'both', label: text.side.both, hint: text.roster.both }],
      };
    }
    case 'erased': {
      const { name, works } = question;
      return {
        ...{ legend: text.erased.ask(quoteForeign(name)), about: null },
        options: [
          { value: 'here', label: text.erased.here },
          { value: 'there', label: text.erased.there, hint: text.erased.works(works) },
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
    return { value: side, label: text.side[side], hint: [...sayOf(side), ...by] };
  });
  return { legend, about, options };
}
