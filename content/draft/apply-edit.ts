import { ok } from '../base/result.ts';
import { addClaims } from './add-claims.ts';
import type { Draft } from './draft.ts';
import type { Edit } from './edit.ts';
import * as blocks from './edit-blocks.ts';
import * as claims from './edit-claims.ts';
import * as key from './edit-key.ts';
import * as readers from './edit-readers.ts';
import type { Edited } from './parts.ts';

/**
 * Applies one edit to a draft. The given draft is not changed, and both share what the edit does not affect, so that
 * `===` shows what changed. An edit that changes nothing returns the same draft. Runs in time proportional to the
 * number of blocks and claims, plus the length of the edited blocks.
 *
 * Claims stay in reading order, do not overlap, contain at least one word, and can be found by `makeQuote`: an edit
 * that would break this is refused with a reason from a closed list.
 */
export function applyEdit(draft: Draft, edit: Edit): Edited {
  switch (edit.kind) {
    case 'bring-in':
      return blocks.bringIn(draft, edit);
    case 'set-details':
      return blocks.setDetails(draft, edit);
    case 'set-block-kind':
      return blocks.setBlockKind(draft, edit);
    case 'set-text':
      return blocks.setText(draft, edit);
    case 'join-blocks':
      return blocks.joinBlocks(draft, edit);
    case 'split-block':
      return blocks.splitBlock(draft, edit);
    case 'remove-block':
      return blocks.removeBlock(draft, edit);
    case 'take-back-repair':
      return blocks.takeBackRepair(draft, edit);
    case 'mark-claim':
      return claims.markClaim(draft, edit);
    case 'move-claim-end':
      return claims.moveClaimEnd(draft, edit);
    case 'split-claim':
      return claims.splitClaim(draft, edit);
    case 'unmark-claim':
      return claims.unmarkClaim(draft, edit);
    case 'add-claims':
      return addClaims(draft, edit);
    case 'set-label':
      return key.setLabel(draft, edit);
    case 'set-cues':
      return key.setCues(draft, edit);
    case 'set-family':
      return key.setFamily(draft, edit);
    case 'set-source':
      return key.setSource(draft, edit);
    case 'set-reason':
      return key.setReason(draft, edit);
    case 'set-credit':
      return key.setCredit(draft, edit);
    case 'set-why-contested':
      return key.setWhyContested(draft, edit);
    case 'set-techniques':
      return key.setTechniques(draft, edit);
    case 'set-bearing':
      return key.setBearing(draft, edit);
    case 'set-look-up':
      return key.setLookUp(draft, edit);
    case 'set-headline-says':
      return ok({ ...draft, debrief: { ...draft.debrief, headlineSays: edit.text } });
    case 'set-dossier':
      return ok({ ...draft, debrief: { ...draft.debrief, dossier: edit.dossier } });
    case 'set-teacher-page':
      return ok({ ...draft, teacher: edit.teacher });
    case 'add-reader':
      return readers.addReader(draft, edit);
    case 'remove-reader':
      return readers.removeReader(draft, edit);
    case 'settle':
      return readers.settle(draft, edit);
  }
}
