import { memo, useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Draft, DraftBlock, DraftClaim } from '../../../content/draft/draft.ts';
import { WITHOUT_CLAIMS } from '../../../content/draft/edit-blocks.ts';
import type { BlockId, ClaimId } from '../../../content/lesson/format.ts';
import { blockUnits, type BlockUnit } from '../../../content/workshop/block-units.ts';
import { createClaimGroups } from '../../../content/workshop/claim-groups.ts';
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

const nameOf = (block: DraftBlock, { start }: BlockUnit): UnitName => `${block.id} ${start}` as const;

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
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<UnitName | null>(null);
  const [choosesOnly, setChoosesOnly] = useState(false);

  // Blocks whose claims are the same are not rendered again.
  const [groupClaims] = useState(createClaimGroups);
  const ofBlock = groupClaims(claims);
  // The mark is rendered first; the numbers of all later claims follow.
  const numbered = useDeferredValue(ofBlock);
  const firsts = useMemo(() => firstNumbers(blocks, numbered), [blocks, numbered]);
  const pages = blocks.filter(({ kind }) => kind !== 'leave-out');
  const claimsOf = (block: DraftBlock) => ofBlock.get(block.id) ?? NO_CLAIMS;
  const unitsOf = (block: DraftBlock) => blockUnits(block.text, language, claimsOf(block));

  const press = (block: DraftBlock, unit: BlockUnit) => {
    if (unit.kind === 'claim') {
      chooseClaim(null);
      editDraft({ kind: 'unmark-claim', claim: unit.claim.id });
    } else editDraft({ kind: 'mark-claim', block: block.id, start: unit.start, end: unit.end });
  };

  const goTo = (step: number | 'first' | 'last', from: Element) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
    const here = all.findIndex((one) => one === from);
    const to = step === 'first' ? 0 : step === 'last' ? all.length - 1 : here + step;
    all[Math.min(Math.max(to, 0), all.length - 1)]?.focus();
  };

  const moveEnd = (block: DraftBlock, claim: DraftClaim, by: 1 | -1, which: 'start' | 'end', far: typeof wordStep) => {
    const to = far(block.text, language, { which, from: claim[which], by });
    if (to === null || !editDraft({ kind: 'move-claim-end', claim: claim.id, which, to })) return;
    if (which === 'start') keepFocus(`${block.id} ${to}` as const);
  };
  /** A claim whose start has moved has another name, but it keeps the focus. */
  const keepFocus = (name: UnitName) => {
    setAt(name);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-unit="${CSS.escape(name)}"]`)?.focus());
  };
  const split = (block: DraftBlock, claim: DraftClaim) => {
    const within = sentencesIn(block.text, language).filter(({ start }) => start > claim.start && start < claim.end);
    const middle = within[Math.floor(within.length / 2)];
    if (middle !== undefined) editDraft({ kind: 'split-claim', claim: claim.id, at: middle.start });
  };

  const onKey = (event: KeyboardEvent<HTMLElement>, { option, block, unit }: Met) => {
    const isRightToLeft = getComputedStyle(option).direction === 'rtl';
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
      goTo(step, option);
      return;
    }
    if (unit.kind === 'claim' && keyMeant(event.nativeEvent, [SPLIT_KEY], keyboard.current) !== null) {
      event.preventDefault();
      split(block, unit.claim);
    }
  };

  /** The option that an event is about; null between the options. */
  const metBy = ({ target }: { readonly target: EventTarget }): Met | null => {
    const option = target instanceof Element ? target.closest<HTMLElement>('[data-unit]') : null;
    const name = option?.dataset['unit'];
    const block = pages.find(({ id }) => name?.startsWith(`${id} `));
    const unit = block === undefined ? undefined : unitsOf(block).find((one) => nameOf(block, one) === name);
    return option === null || block === undefined || unit === undefined ? null : { option, block, unit };
  };

  const current = pages.find((block) => at?.startsWith(`${block.id} `));
  const isThere = current !== undefined && unitsOf(current).some((unit) => nameOf(current, unit) === at);
  const first = isThere ? undefined : pages.find((block) => canHoldClaims(block));
  const firstUnit = first === undefined ? undefined : unitsOf(first)[0];
  const firstName = first === undefined || firstUnit === undefined ? null : nameOf(first, firstUnit);
  const tabStop = isThere ? at : firstName;

  // The listeners are here and not on each option, so that an option is only rendered again if it changes.
  return (
    <div
      ref={list}
      className={styles['page']}
      role="listbox"
      aria-multiselectable="true"
      aria-label={markingText.article}
      {...inLanguage(language)}
      onFocus={(event) => {
        const met = metBy(event);
        if (met === null) return;
        setAt(nameOf(met.block, met.unit));
        chooseClaim(met.unit.kind === 'claim' ? met.unit.claim.id : null);
      }}
      onPointerDown={(event) => {
        // Clicking a claim that is not focused only selects it; a second click removes its mark.
        const unit = metBy(event)?.unit;
        setChoosesOnly(unit?.kind === 'claim' && unit.claim.id !== chosen);
      }}
      onClick={(event) => {
        const met = metBy(event);
        if (met !== null && !choosesOnly) press(met.block, met.unit);
      }}
      onKeyDown={(event) => {
        const met = metBy(event);
        if (met !== null) onKey(event, met);
      }}
    >
      {pages.map((block) =>
        canHoldClaims(block) ? (
          <MarkedBlock
            key={block.id}
            block={block}
            language={language}
            claims={claimsOf(block)}
            firstNumber={firsts.get(block.id) ?? null}
            tabStop={tabStop?.startsWith(`${block.id} `) === true ? tabStop : null}
            chosen={claimsOf(block).find(({ id }) => id === chosen)?.id ?? null}
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

/** A piece of the article that an event is about. */
interface Met {
  readonly option: HTMLElement;
  readonly block: DraftBlock;
  readonly unit: BlockUnit;
}

/** The number of the first claim of each block, from 1. */
function firstNumbers(
  blocks: readonly DraftBlock[],
  ofBlock: ReadonlyMap<BlockId, readonly DraftClaim[]>,
): ReadonlyMap<BlockId, number> {
  let next = 1;
  return new Map(
    blocks.map(({ id }) => {
      const first = next;
      next += ofBlock.get(id)?.length ?? 0;
      return [id, first] as const;
    }),
  );
}

interface MarkedBlockProps {
  readonly block: DraftBlock;
  readonly language: string;
  /** In reading order. */
  readonly claims: readonly DraftClaim[];
  /** null until the claims are numbered. */
  readonly firstNumber: number | null;
  /** null if it is in another block. */
  readonly tabStop: UnitName | null;
  readonly chosen: ClaimId | null;
}

const MarkedBlock = memo(function MarkedBlock(props: MarkedBlockProps) {
  const { block, language, claims, firstNumber, tabStop, chosen } = props;
  const units = useMemo(() => blockUnits(block.text, language, claims), [block, language, claims]);
  const pieces = units.map((unit, at) => {
    const name = nameOf(block, unit);
    const between = block.text.slice(units[at - 1]?.end ?? 0, unit.start);
    const number = unit.kind === 'claim' && firstNumber !== null ? firstNumber + claims.indexOf(unit.claim) : null;
    return (
      <span key={name} role="presentation">
        {between}
        <span
          role="option"
          aria-selected={unit.kind === 'claim'}
          tabIndex={name === tabStop ? 0 : -1}
          className={styles['unit']}
          data-unit={name}
          data-chosen={(unit.kind === 'claim' && unit.claim.id === chosen) || undefined}
        >
          {block.text.slice(unit.start, unit.end)}
          {number === null ? null : <sup className={styles['number']}>{formatNumber(number)}</sup>}
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
