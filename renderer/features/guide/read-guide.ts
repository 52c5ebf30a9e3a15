import { lexer, type Tokens } from 'marked';

/** A piece of a sentence. */
export interface Piece {
  readonly look: 'plain' | 'strong' | 'emphasis' | 'code';
  readonly text: string;
}

/** A block of the guide, in page order. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] }
  /** `file`: the last part of the picture's path; `alt`: its description. */
  | { readonly kind: 'picture'; readonly file: string; readonly alt: string };

/**
 * Parses the Markdown of docs/classroom.md into blocks: headings of two levels, paragraphs and pictures. A link becomes
 * plain text, because its target is not part of the program. Everything else is omitted; a test forbids it in the file.
 */
export function readGuide(markdown: string): readonly Block[] {
  return lexer(markdown).flatMap(toBlocks);
}

function toBlocks(token: Tokens.Generic): readonly Block[] {
  if (token.type === 'heading') return [{ kind: token['depth'] === 1 ? 'title' : 'heading', text: textOf(token) }];
  if (token.type !== 'paragraph') return [];
  const tokens = token.tokens ?? [];
  const [first] = tokens;
  if (tokens.length === 1 && first?.type === 'image') {
    const { href, text } = first as Tokens.Image;
    return [{ kind: 'picture', file: href.split('/').at(-1) ?? href, alt: text }];
  }
  return [{ kind: 'paragraph', pieces: tokens.flatMap((inline) => toPieces(inline, 'plain')) }];
}

const LOOKS: Readonly<Record<string, Piece['look']>> = { strong: 'strong', em: 'emphasis', codespan: 'code' };

function toPieces(token: Tokens.Generic, look: Piece['look']): readonly Piece[] {
  const own = LOOKS[token.type] ?? look;
  if (token.tokens !== undefined) return token.tokens.flatMap((inner) => toPieces(inner, own));
  return [{ look: own, text: typeof token['text'] === 'string' ? token['text'] : token.raw }];
}

const textOf = (token: Tokens.Generic): string =>
  (token.tokens ?? []).flatMap((inline) => toPieces(inline, 'plain').map(({ text }) => text)).join('');
