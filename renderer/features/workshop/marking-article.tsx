import { memo, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Draft, DraftBlock, DraftClaim } from '../../../content/draft/draft.ts';
import { WITHOUT_CLAIMS } from '../../../content/draft/edit-blocks.ts';
import type { BlockId, ClaimId } from '../../../content/lesson/format.ts';
import { blockUnits, type BlockUnit } from '../../../content/workshop/block-units.ts';
import { sentencesIn, wordStep, clauseStep } from '../../../content/workshop/segments.ts';
import { inLanguage } from '../../claim/in-language.ts';
import { useApp } from '../../state/use-app.ts';
import { bringInText } from '#text/workshop-text.ts';
import { markingText } from '#text/marking-text.ts';
import { formatNumber } from '../../text/number-text.ts';
import { isKeptFromUs, keyMeant } from '../../ui/key-press.ts';
import { useKeyboardNow } from '../../ui/keyboard-layout.tsx';
import styles from './marking-article.module.css';

/** Identifies a piece of the article by its block and start offset; used to keep the focus. */
type UnitName = `${string} ${number}`;

const SPLIT_KEY = 's';
/** The targets of keys that do not depend on the text direction. */
const MOVES: Readonly<Record<string, number | 'first' | 'last'>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: 'first',
  End: 'last',
};
const NO_CLAIMS: readonly DraftClaim[] = [];

const canHoldClaims = ({ kind }: DraftBlock): boolean => !WITHOUT_CLAIMS.includes(kind);

export interface MarkingArticleProps {
  readonly draft: Draft;
}

/**
 * The article with each sentence as a control. Like the words of a claim, it is a list box with options: one tab stop,
 * arrow keys from sentence to sentence, and a screen reader says whether each is marked.
 */
export function MarkingArticle({ draft }: MarkingArticleProps) {
  const { blocks, claims, details } = draft;
  const { language } = details;
  const editDraft = useApp((state) => state.editDraft);
  const chooseClaim = useApp((state) => state.chooseDraftClaim);
  const chosen = useApp((state) => state.draftClaim);
  const keyboard = useKeyboardNow();
  const options = useRef(new Map<UnitName, HTMLElement>());
  const [at, setAt] = useState<UnitName | null>(null);

  const ofBlock = useMemo(() => byBlock(claims), [claims]);
  const numbers = useMemo(() => new Map(claims.map(({ id }, place) => [id, place + 1])), [claims]);
  const pages = blocks.filter(({ kind }) => kind !== 'leave-out');
  const markable = pages.filter(canHoldClaims);
  const unitsOf = (block: DraftBlock) => blockUnits(block.text, language, ofBlock.get(block.id) ?? NO_CLAIMS);
  const names = () =>
    markable.flatMap((block) => unitsOf(block).map(({ start }): UnitName => `${block.id} ${start}` as const));

  const press = (block: DraftBlock, unit: BlockUnit) => {
    if (unit.kind === 'claim') {
      chooseClaim(null);
      editDraft({ kind: 'unmark-claim', claim: unit.claim.id });
    } else editDraft({ kind: 'mark-claim', block: block.id, start: unit.start, end: unit.end });
  };

  const goTo = (step: number | 'first' | 'last', from: UnitName) => {
    const all = names();
    const here = all.indexOf(from);
    const to = step === 'first' ? 0 : step === 'last' ? all.length - 1 : here + step;
    const next = all[Math.min(Math.max(to, 0), all.length - 1)];
    if (next === undefined) return;
    setAt(next);
    options.current.get(next)?.focus();
  };

  const moveEnd = (block: DraftBlock, claim: DraftClaim, by: 1 | -1, which: 'start' | 'end', far: typeof wordStep) => {
    const to = far(block.text, language, { which, from: claim[which], by });
    if (to === null || !editDraft({ kind: 'move-claim-end', claim: claim.id, which, to })) return;
    if (which === 'start') keepFocus(`${block.id} ${to}` as const);
  };
  /** A claim whose start has moved has another name, but it keeps the focus. */
  const keepFocus = (name: UnitName) => {
    setAt(name);
    requestAnimationFrame(() => options.current.get(name)?.focus());
  };
  const split = (block: DraftBlock, claim: DraftClaim) => {
    const within = sentencesIn(block.text, language).filter(({ start }) => start > claim.start && start < claim.end);
    const middle = within[Math.floor(within.length / 2)];
    if (middle !== undefined) editDraft({ kind: 'split-claim', claim: claim.id, at: middle.start });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, block: DraftBlock, unit: BlockUnit) => {
    const name: UnitName = `${block.id} ${unit.start}` as const;
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const ahead = isRightToLeft ? -1 : 1;
    const side = { ArrowRight: ahead, ArrowLeft: -ahead }[event.key] as 1 | -1 | undefined;
    const clause = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    const by = side ?? clause;
    if (event.shiftKey && by !== undefined && unit.kind === 'claim' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      moveEnd(block, unit.claim, by, event.altKey ? 'start' : 'end', side === undefined ? clauseStep : wordStep);
      return;
    }
    if (isKeptFromUs(event.nativeEvent)) return;
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (!event.repeat) press(block, unit);
      return;
    }
    const step = side ?? MOVES[event.key];
    if (step !== undefined) {
      event.preventDefault();
      goTo(step, name);
      return;
    }
    if (unit.kind === 'claim' && keyMeant(event.nativeEvent, [SPLIT_KEY], keyboard.current) !== null) {
      event.preventDefault();
      split(block, unit.claim);
    }
  };

  const first = markable[0] === undefined ? undefined : unitsOf(markable[0])[0];
  const firstName = first === undefined ? null : (`${markable[0]?.id ?? ''} ${first.start}` as const);
  const isThere = at !== null && names().includes(at);
  const tabStop = isThere ? at : firstName;
  const attach = (name: UnitName, element: HTMLElement | null) => {
    if (element === null) options.current.delete(name);
    else options.current.set(name, element);
  };

  return (
    <div
      className={styles['page']}
      role="listbox"
      aria-multiselectable="true"
      aria-label={markingText.article}
      {...inLanguage(language)}
    >
      {pages.map((block) =>
        canHoldClaims(block) ? (
          <MarkedBlock
            key={block.id}
            block={block}
            units={unitsOf(block)}
            numbers={numbers}
            tabStop={tabStop?.startsWith(`${block.id} `) === true ? tabStop : null}
            chosen={chosen}
            attach={attach}
            onFocus={(unit) => {
              setAt(`${block.id} ${unit.start}` as const);
              chooseClaim(unit.kind === 'claim' ? unit.claim.id : null);
            }}
            onPress={(unit) => press(block, unit)}
            onKeyDown={(event, unit) => onKeyDown(event, block, unit)}
          />
        ) : (
          <p key={block.id} role="presentation" className={styles['small']}>
            {block.text}
          </p>
        ),
      )}
    </div>
  );
}

function byBlock(claims: readonly DraftClaim[]): ReadonlyMap<BlockId, readonly DraftClaim[]> {
  const groups = new Map<BlockId, DraftClaim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.block);
    if (group === undefined) groups.set(claim.block, [claim]);
    else group.push(claim);
  }
  return groups;
}

interface MarkedBlockProps {
  readonly block: DraftBlock;
  readonly units: readonly BlockUnit[];
  readonly numbers: ReadonlyMap<ClaimId, number>;
  readonly tabStop: UnitName | null;
  readonly chosen: ClaimId | null;
  readonly attach: (name: UnitName, element: HTMLElement | null) => void;
  readonly onFocus: (unit: BlockUnit) => void;
  readonly onPress: (unit: BlockUnit) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>, unit: BlockUnit) => void;
}

const MarkedBlock = memo(function MarkedBlock(props: MarkedBlockProps) {
  const { block, units, numbers, tabStop, chosen, attach, onFocus, onPress, onKeyDown } = props;
  const choosesOnly = useRef(false);
  const pieces = units.map((unit, at) => {
    const name: UnitName = `${block.id} ${unit.start}` as const;
    const between = block.text.slice(units[at - 1]?.end ?? 0, unit.start);
    const number = unit.kind === 'claim' ? numbers.get(unit.claim.id) : undefined;
    return (
      <span key={name} role="presentation">
        {between}
        <span
          ref={(element) => attach(name, element)}
          role="option"
          aria-selected={unit.kind === 'claim'}
          tabIndex={name === tabStop ? 0 : -1}
          className={styles['unit']}
          data-chosen={(unit.kind === 'claim' && unit.claim.id === chosen) || undefined}
          onFocus={() => onFocus(unit)}
          onPointerDown={() => {
            // Clicking a claim that is not focused only selects it; a second click removes its mark.
            choosesOnly.current = unit.kind === 'claim' && unit.claim.id !== chosen;
          }}
          onClick={() => {
            if (!choosesOnly.current) onPress(unit);
          }}
          onKeyDown={(event) => onKeyDown(event, unit)}
        >
          {block.text.slice(unit.start, unit.end)}
          {number === undefined ? null : <sup className={styles['number']}>{formatNumber(number)}</sup>}
        </span>
      </span>
    );
  });
  return (
    <p role="group" aria-label={bringInText.kind[block.kind]} data-kind={block.kind}>
      {pieces}
      {block.text.slice(units.at(-1)?.end ?? 0)}
    </p>
  );
});
