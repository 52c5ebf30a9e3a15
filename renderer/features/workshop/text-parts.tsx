import { useRef, useState, type KeyboardEvent } from 'react';
import type { BlockKind } from '../../../content/draft/brought-in.ts';
import type { DraftBlock } from '../../../content/draft/draft.ts';
import type { BlockId } from '../../../content/lesson/format.ts';
import { useApp } from '../../state/use-app.ts';
import type { WorkshopCommands } from '../../state/workshop-slice.ts';
import { bringInText } from '#text/workshop-text.ts';
import { isKeptFromUs, keyMeant } from '../../ui/key-press.ts';
import { useKeyboardNow } from '../../ui/keyboard-layout.tsx';
import { TextPart } from './text-part.tsx';
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
  const rows = useRef(new Map<BlockId, HTMLElement>());
  const tabStop = blocks.some(({ id }) => id === current) ? current : (blocks[0]?.id ?? null);

  const focusOn = (block: DraftBlock | undefined) => {
    if (block === undefined) return;
    setCurrent(block.id);
    rows.current.get(block.id)?.focus();
  };
  const join = (at: number) => {
    const before = blocks[at - 1];
    const block = blocks[at];
    if (block !== undefined && editDraft({ kind: 'join-blocks', block: block.id })) focusOn(before);
  };
  const onKeyDown = (event: KeyboardEvent, at: number, block: DraftBlock) => {
    if (event.target !== event.currentTarget || isKeptFromUs(event.nativeEvent)) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: blocks.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      focusOn(blocks[to]);
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
    if (key === JOIN_KEY) join(at);
    else editDraft({ kind: 'set-block-kind', block: block.id, to: KIND_KEYS[key] ?? block.kind });
  };

  return (
    <>
      <p className={styles['keys']}>{bringInText.kindKeys}</p>
      <ol className={styles['parts']}>
        {blocks.map((block, at) => (
          <TextPart
            key={block.id}
            row={(element) => {
              if (element === null) rows.current.delete(block.id);
              else rows.current.set(block.id, element);
            }}
            block={block}
            number={at + 1}
            language={language}
            isTabStop={block.id === tabStop}
            isEditing={block.id === editing}
            onFocus={() => setCurrent(block.id)}
            onKeyDown={(event) => onKeyDown(event, at, block)}
            onKind={(to) => editDraft({ kind: 'set-block-kind', block: block.id, to })}
            onEdit={() => setEditing(block.id)}
            onJoin={at === 0 ? null : () => join(at)}
            onRemove={() => editDraft({ kind: 'remove-block', block: block.id })}
            onText={(text) => {
              setEditing(null);
              if (text !== null && text !== block.text) keepText(block, text, editDraft);
              rows.current.get(block.id)?.focus();
            }}
          />
        ))}
      </ol>
    </>
  );
}

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
