import { useLayoutEffect, useRef } from 'react';
import type { Draft, DraftClaim } from '../../../content/draft/draft.ts';
import { inLanguage } from '../../claim/in-language.ts';
import styles from './claim-in-block.module.css';

export interface ClaimInBlockProps {
  readonly draft: Draft;
  readonly claim: DraftClaim;
}

/** A claim within its paragraph. In a low window it stays visible while its fields scroll. */
export function ClaimInBlock({ draft, claim }: ClaimInBlockProps) {
  const frame = useRef<HTMLParagraphElement>(null);
  const mark = useRef<HTMLElement>(null);
  const text = draft.blocks.find(({ id }) => id === claim.block)?.text ?? '';
  // A claim in the middle of a long paragraph could be outside the visible part, also after zooming.
  useLayoutEffect(() => {
    const [outer, inner] = [frame.current, mark.current];
    if (outer === null || inner === null) return undefined;
    const observer = new ResizeObserver(() => centre(outer, inner));
    observer.observe(outer);
    centre(outer, inner);
    return () => observer.disconnect();
  }, [claim.id, claim.start]);
  return (
    <p ref={frame} className={styles['block']} {...inLanguage(draft.details.language)}>
      {text.slice(0, claim.start)}
      <mark ref={mark} className={styles['mark']}>
        {text.slice(claim.start, claim.end)}
      </mark>
      {text.slice(claim.end)}
    </p>
  );
}

/** Scrolls the frame until the mark is centred, or at the top if it is higher than the frame. */
function centre(frame: HTMLElement, mark: HTMLElement): void {
  const [around, within] = [frame.getBoundingClientRect(), mark.getBoundingClientRect()];
  frame.scrollTop += within.top - around.top - Math.max(0, (around.height - within.height) / 2);
}
