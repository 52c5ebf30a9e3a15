import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { lexer } from 'marked';
import { describe, expect, it } from 'vitest';
import { readGuide } from '../../../../../renderer/features/guide/read-guide.ts';

const docs = path.resolve(import.meta.dirname, '../../../../../docs');
const guide = readFileSync(path.join(docs, 'classroom.md'), 'utf8');

describe('readGuide', () => {
  it('gives headings, paragraphs with their emphasis, and pictures', () => {
    const blocks = readGuide('# A\n\nB **c** _d_ `e` [f](g.md).\n\n## H\n\n![Seen](pictures/class-h.png)\n');
    expect(blocks).toEqual([
      { kind: 'title', text: 'A' },
      {
        kind: 'paragraph',
        pieces: [
          { look: 'plain', text: 'B ' },
          { look: 'strong', text: 'c' },
          { look: 'plain', text: ' ' },
          { look: 'emphasis', text: 'd' },
          { look: 'plain', text: ' ' },
          { look: 'code', text: 'e' },
          { look: 'plain', text: ' ' },
          { look: 'plain', text: 'f' },
          { look: 'plain', text: '.' },
        ],
      },
      { kind: 'heading', text: 'H' },
      { kind: 'picture', file: 'class-h.png', alt: 'Seen' },
    ]);
  });

  it('can render everything in the guide', () => {
    const unknown = lexer(guide).filter(({ type }) => !['heading', 'paragraph', 'space'].includes(type));
    expect(unknown.map(({ raw }) => raw)).toEqual([]);
    const words = readGuide(guide).flatMap((block) => (block.kind === 'paragraph' ? block.pieces : []));
    expect(words.map(({ text }) => text).join(' ')).not.toMatch(/<\w|&\w+;|!\[|\]\(/);
  });

  it('names only pictures of the classroom that are there', () => {
    const files = readGuide(guide).flatMap((block) => (block.kind === 'picture' ? [block.file] : []));
    expect(files.length).toBeGreaterThanOrEqual(10);
    for (const file of files) {
      expect(file).toMatch(/^class-/);
      expect(existsSync(path.join(docs, 'pictures', file))).toBe(true);
    }
  });
});
