import { useMemo, useState } from 'react';
import type { BlockKind } from '../../../content/draft/brought-in.ts';
import type { DraftBlock } from '../../../content/draft/draft.ts';
import type { BlockId } from '../../../content/lesson/format.ts';
import { useApp } from '../../state/use-app.ts';
import type { WorkshopCommands } from '../../state/workshop-slice.ts';
import { bringInText } from '#text/workshop-text.ts';
import { isKeptFromUs, keyMeant } from '../../ui/key-press.ts';
import { useKeyboardNow } from '../../ui/keyboard-layout.tsx';
import { TextPart, type TextPartActions } from './text-part.tsx';
import styles from './text-parts.module.css';

/** The keys that change the kind of the focused part; J joins it to the previous one. */
const KIND_KEYS: Readonly<Record<string, BlockKind>> = {
  ...{ h: 'headline', s: 'heading', p: 'paragraph', c: 'caption', b: 'byline' },
  ...{ d: 'date', r: 'credit', n: 'notice', x: 'leave-out' },
};
const JOIN_KEY = 'j';
const KEYS = [...Object.keys(KIND_KEYS), JOIN_KEY];

export interface TextPartsProps {
  readonly blocks: readonly DraftBlock[];
  readonly language: string;
}

/** The parts of the text, each with its kind. The list has one tab stop, and the arrow keys move within it. */
export function TextParts({ blocks, language }: TextPartsProps) {
  const editDraft = useApp((state) => state.editDraft);
  const keyboard = useKeyboardNow();
  const [current, setCurrent] = useState<BlockId | null>(null);
  const [editing, setEditing] = useState<BlockId | null>(null);
  const tabStop = blocks.some(({ id }) => id === current) ? current : (blocks[0]?.id ?? null);

  // The same functions at each rendering, so that a part is only rendered again if it changes.
  const actions = useMemo((): TextPartActions => {
    const setKind = (block: DraftBlock, to: BlockKind) => editDraft({ kind: 'set-block-kind', block: block.id, to });
    const join = (row: HTMLElement | null, block: DraftBlock) => {
      const before = row?.previousElementSibling;
      if (editDraft({ kind: 'join-blocks', block: block.id })) focusOn(before);
    };
    return {
      setKind,
      join,
      chose: setCurrent,
      edit: setEditing,
      remove: (block) => editDraft({ kind: 'remove-block', block: block.id }),
      keep: (row, block, text) => {
        setEditing(null);
        if (text !== null && text !== block.text) keepText(block, text, editDraft);
        row?.focus();
      },
      press: (event, block) => {
        const row = event.currentTarget;
        if (event.target !== row || isKeptFromUs(event.nativeEvent)) return;
        const to = {
          ArrowDown: row.nextElementSibling ?? row,
          ArrowUp: row.previousElementSibling ?? row,
          Home: row.parentElement?.firstElementChild ?? row,
          End: row.parentElement?.lastElementChild ?? row,
        }[event.key];
        if (to !== undefined) {
          event.preventDefault();
          focusOn(to);
          return;
        }
        if (event.key === 'Enter') {
          event.preventDefault();
          setEditing(block.id);
          return;
        }
        const key = keyMeant(event.nativeEvent, KEYS, keyboard.current);
        if (key === null) return;
        event.preventDefault();
        if (key === JOIN_KEY) join(row, block);
        else setKind(block, KIND_KEYS[key] ?? block.kind);
      },
    };
  }, [editDraft, keyboard]);

  return (
    <>
      <p className={styles['keys']}>{bringInText.kindKeys}</p>
      <ol className={styles['parts']}>
        {blocks.map((block, at) => (
          <TextPart
            key={block.id}
            block={block}
            number={at + 1}
            language={language}
            isTabStop={block.id === tabStop}
            isEditing={block.id === editing}
            actions={actions}
          />
        ))}
      </ol>
    </>
  );
}

const focusOn = (row: Element | null | undefined): void => {
  if (row instanceof HTMLElement) row.focus();
};

/** Two line breaks in the typed text split the part there. */
function keepText(block: DraftBlock, typed: string, edit: WorkshopCommands['editDraft']): void {
  const pieces = typed.split(/\n\s*\n/).map((piece) => piece.trim());
  const text = pieces.filter((piece) => piece !== '').join(' ');
  if (text === '' || !edit({ kind: 'set-text', block: block.id, text })) return;
  // From the end, so that the text before it keeps its position and id.
  const full = pieces.filter((piece) => piece !== '');
  let at = text.length;
  for (const piece of full.slice(1).reverse()) {
    at -= piece.length;
    edit({ kind: 'split-block', block: block.id, at });
    at -= 1;
  }
}
