import type { StudentHalf } from './format.ts';
import { locateQuote, type Span } from './locate-quote.ts';
import type { Problem } from './problem.ts';

/** The problems in a student's half that matches the schema, in the order of the file. */
export function checkStudentHalf(lesson: StudentHalf): readonly Problem[] {
  return [
    ...checkIds(lesson.article.blocks, 'lesson.article.blocks'),
    ...checkHeadlineClaim(lesson),
    ...checkIds(lesson.claims, 'lesson.claims'),
    ...checkAnchors(lesson),
  ];
}

function checkIds(named: readonly { readonly id: string }[], place: string): readonly Problem[] {
  const seen = new Set<string>();
  return named.flatMap(({ id }, at): readonly Problem[] => {
    const isRepeated = seen.has(id);
    seen.add(id);
    if (isRepeated) return [{ kind: 'id-repeated', place: `${place}[${String(at)}].id` }];
    // Views are records by claim, and every object already has a property "constructor".
    return id in {} ? [{ kind: 'id-reserved', place: `${place}[${String(at)}].id` }] : [];
  });
}

function checkHeadlineClaim({ article, claims, headlineClaim }: StudentHalf): readonly Problem[] {
  const claim = claims.find(({ id }) => id === headlineClaim);
  if (claim === undefined) return [{ kind: 'claim-unknown', place: 'lesson.headlineClaim' }];
  const block = article.blocks.find(({ id }) => id === claim.block);
  return block?.kind === 'headline' ? [] : [{ kind: 'headline-claim-elsewhere', place: 'lesson.headlineClaim' }];
}

function checkAnchors({ article, claims }: StudentHalf): readonly Problem[] {
  const blocks = new Map(article.blocks.map(({ id, text }, at) => [id, { text, at }]));
  // The previous claim in reading order, skipping claims that were not found.
  let before: Placed | null = null;
  const problems: Problem[] = [];
  for (const [at, { block: id, quote }] of claims.entries()) {
    const place = `lesson.claims[${String(at)}]`;
    const block = blocks.get(id);
    if (block === undefined) {
      problems.push({ kind: 'block-unknown', place: `${place}.block` });
      continue;
    }
    const found = locateQuote(block.text, quote);
    if (!found.ok) {
      problems.push({ kind: found.error, place: `${place}.quote` });
      continue;
    }
    const here: Placed = { block: block.at, span: found.value };
    if (before !== null) {
      const kind = compare(before, here);
      if (kind !== null) problems.push({ kind, place: `${place}.quote` });
    }
    before = here;
  }
  return problems;
}

interface Placed {
  readonly block: number;
  readonly span: Span;
}

function compare(before: Placed, here: Placed): 'claims-overlap' | 'claims-out-of-order' | null {
  if (here.block !== before.block) return here.block < before.block ? 'claims-out-of-order' : null;
  if (here.span.end <= before.span.start) return 'claims-out-of-order';
  return here.span.start < before.span.end ? 'claims-overlap' : null;
}
