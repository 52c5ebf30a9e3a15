import type { ClaimId, StudentHalf } from './format.ts';

/** Where in an article a claim stands: in a paragraph, counted from 1 through the whole article, or in what is no paragraph. */
export type Where =
  | { readonly kind: 'paragraph'; readonly number: number; readonly of: number }
  | { readonly kind: 'headline' | 'heading' | 'caption' | 'other' };

/** Where a claim stands; `other` for a credit line or a notice, and for a claim that is not in the lesson. */
export function whereIs(
  { claims, article: { blocks } }: Pick<StudentHalf, 'claims' | 'article'>,
  claim: ClaimId,
): Where {
  const id = claims.find((one) => one.id === claim)?.block;
  const block = blocks.find((one) => one.id === id);
  switch (block?.kind) {
    case 'paragraph': {
      const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
      return { kind: 'paragraph', number: paragraphs.indexOf(block) + 1, of: paragraphs.length };
    }
    case 'headline':
    case 'heading':
    case 'caption':
      return { kind: block.kind };
    default:
      return { kind: 'other' };
  }
}
