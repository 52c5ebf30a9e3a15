import { useState, type KeyboardEvent, type Ref } from 'react';
import type { BlockKind } from '../../../content/draft/brought-in.ts';
import type { DraftBlock } from '../../../content/draft/draft.ts';
import { MAX_BLOCK_UNITS } from '../../../content/draft/limits.ts';
import { inLanguage } from '../../claim/in-language.ts';
import { bringInText } from '#text/workshop-text.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './text-part.module.css';

// The keys of a record keep their order of definition: that of `BLOCK_KINDS`.
const KINDS = Object.keys(bringInText.kind) as readonly BlockKind[];

export interface TextPartProps {
  readonly row: Ref<HTMLLIElement>;
  readonly block: DraftBlock;
  /** From 1. */
  readonly number: number;
  readonly language: string;
  readonly isTabStop: boolean;
  readonly isEditing: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onKind: (kind: BlockKind) => void;
  readonly onEdit: () => void;
  /** null for the first part. */
  readonly onJoin: (() => void) | null;
  readonly onRemove: () => void;
  /** null: the text is unchanged. */
  readonly onText: (text: string | null) => void;
}

/** One part of the text: its kind, its words and its actions. */
export function TextPart(props: TextPartProps) {
  const { row, block, number, language, isTabStop, isEditing, onFocus, onKeyDown, onKind, onEdit, onJoin, onRemove } =
    props;
  const which = <VisuallyHidden>{bringInText.inPart(number)}</VisuallyHidden>;
  return (
    <li
      ref={row}
      className={styles['part']}
      data-kind={block.kind}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={bringInText.part(number)}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <Select
        label={bringInText.kindOf(number)}
        hidesLabel
        size="small"
        options={KINDS.map((kind) => ({ value: kind, label: bringInText.kind[kind] }))}
        value={block.kind}
        onChange={onKind}
      />
      {isEditing ? (
        <PartEditor text={block.text} number={number} language={language} onText={props.onText} />
      ) : (
        <>
          <p className={styles['text']} {...inLanguage(language)}>
            {block.text}
          </p>
          <p className={styles['actions']}>
            <Button look="quiet" size="small" onClick={onEdit}>
              {bringInText.edit}
              {which}
            </Button>
            {onJoin === null ? null : (
              <Button look="quiet" size="small" onClick={onJoin}>
                {bringInText.join}
                {which}
              </Button>
            )}
            <Button look="quiet" size="small" onClick={onRemove}>
              {bringInText.remove}
              {which}
            </Button>
          </p>
        </>
      )}
    </li>
  );
}

interface PartEditorProps extends Pick<TextPartProps, 'number' | 'language' | 'onText'> {
  readonly text: string;
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
