import type { AnswerKey, ClaimId, KeyEntry } from '../lesson/format.ts';
import type { SourceKind } from '../lesson/source-kind.ts';

/** Who stands in the map: an origin, somebody who passed it on, or the article itself. */
export type SourceNode =
  | {
      readonly role: 'origin';
      readonly id: string;
      readonly kind: SourceKind;
      /** As the article calls it; null when it calls it nothing. */
      readonly name: string | null;
      readonly claims: readonly ClaimId[];
    }
  | { readonly role: 'relay'; readonly id: string; readonly name: string; readonly claims: readonly ClaimId[] }
  | { readonly role: 'article'; readonly id: 'article'; readonly claims: readonly ClaimId[] };

/** A way that claims took, from one node to the next; its width is the number of its claims, at least 1. */
export interface SourceLink {
  readonly from: string;
  readonly to: string;
  readonly claims: readonly ClaimId[];
}

/** A whole way from an origin to the article; nobody in `through` when the article had it directly. */
export interface SourcePath {
  readonly kind: SourceKind;
  readonly name: string | null;
  /** Nearest to the origin first. */
  readonly through: readonly string[];
  readonly claims: readonly ClaimId[];
}

/**
 * Whose word the attributions are, and through whom they reached the page. The links are a tree that ends in the article:
 * whoever stands on two ways is a node on each, so no two ways run together and apart again, and none has to cross another.
 */
export interface SourceMap {
  /** Origins first, then those who passed on, then the article; within a role, most claims first, then as they appear. */
  readonly nodes: readonly SourceNode[];
  readonly links: readonly SourceLink[];
  /** The same as whole ways, most claims first: what a table of the map shows. Each attribution whose source the key says is in one of them. */
  readonly paths: readonly SourcePath[];
  /** How many claims the key holds for attributions. */
  readonly attributions: number;
  /** Of how many of these the key says the source: those that are in the map. */
  readonly withSource: number;
  /** How many of these rest on a source that is never named. */
  readonly neverNamed: number;
  /** How many origins in the map are never named: several of them may be one and the same. */
  readonly unnamedOrigins: number;
}

/** Kinds of source that nobody could ask, because the article does not say who they are; of a group, it names nobody. */
const NEVER_NAMED: ReadonlySet<SourceKind> = new Set(['unnamed-official', 'unnamed-reports', 'group', 'none']);

const ROLE_ORDER = { origin: 0, relay: 1, article: 2 } as const;
const ARTICLE = 'article';

type Source = NonNullable<KeyEntry['source']>;

const fold = (name: string): string => name.trim().toLowerCase();
// A node is named with the way that is left from it to the article.
const originId = (source: Source, through: readonly string[]): string =>
  [`origin:${source.kind}:${source.name === null ? '' : fold(source.name)}`, ...through.map(fold)].join(' > ');
const relayId = (left: readonly string[]): string => `relay:${left.map(fold).join(' > ')}`;

/**
 * Follows each attribution whose source the key says from its origin, through those who passed it on, to the article.
 * Two sources are the same when the key gives them the same kind and name (letter case aside) and the same way.
 *
 * Example: two claims of "officials" through the Gazette and one of nobody give three nodes besides the article and
 * links of 2 (officials → Gazette), 2 (Gazette → article) and 1 (nobody → article); `neverNamed` is 3.
 */
export function mapSources(key: AnswerKey): SourceMap {
  const attributions = key.entries.filter(({ label }) => label === 'attribution');
  const entries = attributions.flatMap(({ claim, source }) => (source === undefined ? [] : [{ claim, source }]));
  const nodes = new Map<string, SourceNode>();
  const links = new Map<string, SourceLink>();

  const paths = new Map<string, SourcePath>();

  const visit = (node: SourceNode, claim: ClaimId): void => {
    const before = nodes.get(node.id) ?? node;
    if (!before.claims.includes(claim)) nodes.set(node.id, { ...before, claims: [...before.claims, claim] });
  };
  const join = (from: string, to: string, claim: ClaimId): void => {
    const id = `${from} ${to}`;
    const before = links.get(id)?.claims ?? [];
    links.set(id, { from, to, claims: [...before, claim] });
  };

  for (const { source, claim } of entries) {
    // A chain that names somebody twice would run in a circle, which no map of this kind can draw.
    const through = [...new Map(source.chain.map((name) => [fold(name), name])).values()];
    const origin = originId(source, through);
    const path = paths.get(origin) ?? { kind: source.kind, name: source.name, through, claims: [] };
    paths.set(origin, { ...path, claims: [...path.claims, claim] });
    visit({ role: 'origin', id: origin, kind: source.kind, name: source.name, claims: [] }, claim);
    let from = origin;
    for (const [at, name] of through.entries()) {
      const relay = relayId(through.slice(at));
      visit({ role: 'relay', id: relay, name, claims: [] }, claim);
      join(from, relay, claim);
      from = relay;
    }
    visit({ role: 'article', id: ARTICLE, claims: [] }, claim);
    join(from, ARTICLE, claim);
  }

  return {
    nodes: [...nodes.values()].sort(
      (a, b) => ROLE_ORDER[a.role] - ROLE_ORDER[b.role] || b.claims.length - a.claims.length,
    ),
    links: [...links.values()],
    paths: [...paths.values()].sort((a, b) => b.claims.length - a.claims.length),
    attributions: attributions.length,
    withSource: entries.length,
    unnamedOrigins: [...nodes.values()].filter((node) => node.role === 'origin' && NEVER_NAMED.has(node.kind)).length,
    neverNamed: entries.filter(({ source }) => NEVER_NAMED.has(source.kind)).length,
  };
}
