import { memo, useRef, useState, type KeyboardEvent } from 'react';
import type { BlockKind } from '../../../content/draft/brought-in.ts';
import type { DraftBlock } from '../../../content/draft/draft.ts';
import { MAX_BLOCK_UNITS } from '../../../content/draft/limits.ts';
import type { BlockId } from '../../../content/lesson/format.ts';
import { inLanguage } from '../../claim/in-language.ts';
import { bringInText } from '#text/workshop-text.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './text-part.module.css';

// The keys of a record keep their order of definition: that of `BLOCK_KINDS`.
const KINDS = Object.keys(bringInText.kind) as readonly BlockKind[];

/** What can be done with a part; `row` is its element. */
export interface TextPartActions {
  readonly chose: (block: BlockId) => void;
  readonly press: (event: KeyboardEvent<HTMLElement>, block: DraftBlock) => void;
  readonly setKind: (block: DraftBlock, kind: BlockKind) => void;
  readonly edit: (block: BlockId) => void;
  /** Joins it to the previous part. */
  readonly join: (row: HTMLElement | null, block: DraftBlock) => void;
  readonly remove: (block: DraftBlock) => void;
  /** null: the text is unchanged. */
  readonly keep: (row: HTMLElement | null, block: DraftBlock, text: string | null) => void;
}

export interface TextPartProps {
  readonly block: DraftBlock;
  /** From 1. */
  readonly number: number;
  readonly language: string;
  readonly isTabStop: boolean;
  readonly isEditing: boolean;
  readonly actions: TextPartActions;
}

/** One part of the text: its kind, its words and its actions. */
export const TextPart = memo(function TextPart(props: TextPartProps) {
  const { block, number, language, isTabStop, isEditing, actions } = props;
  const row = useRef<HTMLLIElement>(null);
  const which = <VisuallyHidden>{bringInText.inPart(number)}</VisuallyHidden>;
  return (
    <li
      ref={row}
      className={styles['part']}
      data-kind={block.kind}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={bringInText.part(number)}
      onFocus={() => actions.chose(block.id)}
      onKeyDown={(event) => actions.press(event, block)}
    >
      <Select
        label={bringInText.kindOf(number)}
        hidesLabel
        size="small"
        options={KINDS.map((kind) => ({ value: kind, label: bringInText.kind[kind] }))}
        value={block.kind}
        onChange={(kind) => actions.setKind(block, kind)}
      />
      {isEditing ? (
        <PartEditor
          text={block.text}
          number={number}
          language={language}
          onText={(text) => actions.keep(row.current, block, text)}
        />
      ) : (
        <>
          <p className={styles['text']} {...inLanguage(language)}>
            {block.text}
          </p>
          <p className={styles['actions']}>
            <Button look="quiet" size="small" onClick={() => actions.edit(block.id)}>
              {bringInText.edit}
              {which}
            </Button>
            {number === 1 ? null : (
              <Button look="quiet" size="small" onClick={() => actions.join(row.current, block)}>
                {bringInText.join}
                {which}
              </Button>
            )}
            <Button look="quiet" size="small" onClick={() => actions.remove(block)}>
              {bringInText.remove}
              {which}
            </Button>
          </p>
        </>
      )}
    </li>
  );
});

interface PartEditorProps extends Pick<TextPartProps, 'number' | 'language'> {
  readonly text: string;
  /** null: the text is unchanged. */
  readonly onText: (text: string | null) => void;
}

function PartEditor({ text, number, language, onText }: PartEditorProps) {
  const [typed, setTyped] = useState(text);
  return (
    <div
      className={styles['editor']}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') onText(null);
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onText(typed);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <textarea
        className={styles['typing']}
        aria-label={bringInText.editing(number)}
        aria-describedby="part-editor-hint"
        rows={Math.min(12, 2 + Math.ceil(text.length / 70))}
        maxLength={MAX_BLOCK_UNITS}
        value={typed}
        // The part that is being edited is the one that the person just asked to edit.
        autoFocus
        {...inLanguage(language)}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p id="part-editor-hint" className={styles['hint']}>
        {bringInText.editHint}
      </p>
      <p className={styles['actions']}>
        <Button size="small" onClick={() => onText(typed)}>
          {bringInText.keep}
        </Button>
        <Button look="quiet" size="small" onClick={() => onText(null)}>
          {bringInText.leave}
        </Button>
      </p>
    </div>
  );
}
