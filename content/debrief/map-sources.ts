import type { AnswerKey, ClaimId, KeyEntry } from '../lesson/format.ts';
import type { SourceKind } from '../lesson/source-kind.ts';

/** A node of the map: an origin, a relay (who passed it on), or the article itself. */
export type SourceNode =
  | {
      readonly role: 'origin';
      readonly id: string;
      readonly kind: SourceKind;
      /** As named in the article; null if it is not named. */
      readonly name: string | null;
      readonly claims: readonly ClaimId[];
    }
  | { readonly role: 'relay'; readonly id: string; readonly name: string; readonly claims: readonly ClaimId[] }
  | { readonly role: 'article'; readonly id: 'article'; readonly claims: readonly ClaimId[] };

/** A link from one node to the next; its width is the number of its claims, at least 1. */
export interface SourceLink {
  readonly from: string;
  readonly to: string;
  readonly claims: readonly ClaimId[];
}

/** A whole path from an origin to the article; `through` is empty if the article had it directly. */
export interface SourcePath {
  readonly kind: SourceKind;
  readonly name: string | null;
  /** The relay nearest to the origin first. */
  readonly through: readonly string[];
  readonly claims: readonly ClaimId[];
}

/**
 * The origins of the attributions, and the relays through which they reached the article. The links form a tree whose
 * root is the article: a relay on two paths is a separate node on each, so paths never merge and split again, and links
 * need not cross.
 */
export interface SourceMap {
  /** Origins first, then relays, then the article; within a role, most claims first, then in order of appearance. */
  readonly nodes: readonly SourceNode[];
  readonly links: readonly SourceLink[];
  /**
   * The same data as whole paths, most claims first, for a table. Each attribution with a source in the key is in one
   * of them.
   */
  readonly paths: readonly SourcePath[];
  /** The number of attributions in the key. */
  readonly attributions: number;
  /** How many of these have a source in the key and so are in the map. */
  readonly withSource: number;
  /** How many of these are from a source that is never named. */
  readonly neverNamed: number;
  /** How many origins in the map are never named: several of them may be the same source. */
  readonly unnamedOrigins: number;
}

/** Kinds of source that cannot be checked because the article does not identify them; a group is not a named source. */
const NEVER_NAMED: ReadonlySet<SourceKind> = new Set(['unnamed-official', 'unnamed-reports', 'group', 'none']);

const ROLE_ORDER = { origin: 0, relay: 1, article: 2 } as const;
const ARTICLE = 'article';

type Source = NonNullable<KeyEntry['source']>;

const fold = (name: string): string => name.trim().toLowerCase();
// A node is identified together with the rest of the path to the article.
const originId = (source: Source, through: readonly string[]): string =>
  [`origin:${source.kind}:${source.name === null ? '' : fold(source.name)}`, ...through.map(fold)].join(' > ');
const relayId = (left: readonly string[]): string => `relay:${left.map(fold).join(' > ')}`;

/**
 * Follows each attribution with a source in the key from its origin, through the relays, to the article. Two sources
 * are the same if the key gives them the same kind, the same name (ignoring case) and the same path.
 *
 * Example: two claims of "officials" through the Gazette and one of an unnamed source give three nodes besides the
 * article and links of 2 (officials → Gazette), 2 (Gazette → article) and 1 (unnamed → article); `neverNamed` is 3.
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
    // A chain that names the same relay twice would be a cycle, which this kind of map cannot draw.
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
