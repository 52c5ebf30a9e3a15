import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../content/base/hash.ts';
import { lessonFileSchema } from '../../../../content/lesson/format.ts';
import { LABELS } from '../../../../content/lesson/label.ts';
import { locateQuote } from '../../../../content/lesson/locate-quote.ts';

/** SHA-256 of the article's lines as it was published, empty lines left out, joined by a line feed, in UTF-8. */
const SOURCE = '0716b3c2692c11aae4bd7816e8cfd85ce77b3f2eb39a3a98d990f29dae7489b6';

const path = new URL('../../../../content/lessons/airdrop-story.lesson.json', import.meta.url);
const { lesson, key } = lessonFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const entries = key?.entries ?? [];

describe('airdrop-story.lesson.json', () => {
  it('shows the article character for character', () => {
    const text = lesson.article.blocks.map((block) => block.text).join('\n');
    expect(bytesToHex(sha256(utf8ToBytes(text)))).toBe(SOURCE);
  });

  it('keeps the misprints, the no-break spaces and the quotation mark that does not match', () => {
    const text = lesson.article.blocks.map((block) => block.text).join('\n');
    expect(text).toContain('lead them to believe the US is aidropping');
    expect(text).toContain('report\u00A0that');
    expect(text).toContain('“property of the US government’.');
    expect(text).toContain('Stinger missiles. as well as');
  });

  it('names the student’s half that its key belongs to', () => {
    expect(key?.lesson).toBe(hashOf(lesson));
  });

  it('marks every word of the article but the picture credit and the reprint notice', () => {
    const texts = new Map(lesson.article.blocks.map((block) => [block.id, block.text]));
    const left = new Map(texts);
    let end = 0;
    let block: string | null = null;
    for (const claim of lesson.claims) {
      const place = locateQuote(texts.get(claim.block) ?? '', claim.quote);
      if (!place.ok) throw new Error(`claim ${claim.id} is not found once`);
      expect(place.value.start).toBeGreaterThanOrEqual(claim.block === block ? end : 0);
      ({ end } = place.value);
      ({ block } = claim);
      left.set(claim.block, (left.get(claim.block) ?? '').replace(claim.quote.exact, ''));
    }
    const kinds = lesson.article.blocks.filter(({ id }) => left.get(id)?.trim() !== '').map(({ kind }) => kind);
    expect(kinds).toEqual(['credit', 'notice']);
  });

  it('has one key entry for each claim, in the order of the claims', () => {
    expect(lesson.claims).toHaveLength(29);
    expect(entries.map((entry) => entry.claim)).toEqual(lesson.claims.map((claim) => claim.id));
  });

  it('says why careful people differ exactly where another label earns half a point or more', () => {
    const explained = entries.filter((entry) => entry.whyContested !== null).map((entry) => entry.claim);
    const contested = entries
      .filter((entry) => LABELS.some((label) => label !== entry.label && entry.credits[label] >= 0.5))
      .map((entry) => entry.claim);
    expect(contested).toEqual(explained);
    expect(contested).toEqual(['c06', 'c14', 'c16', 'c17', 'c18', 'c20', 'c28']);
  });

  it('leaves no cue to a bare assertion of plain words, and to nothing else', () => {
    const without = entries.filter(({ cues }) => cues.length === 0);
    expect(without.map(({ claim, techniques }) => [claim, techniques.map(({ name }) => name)])).toEqual([
      ['c06', ['x-bare-assertion']],
    ]);
  });

  it('sends nobody to films of the armed group', () => {
    const ofFilms = entries.filter(({ source }) => source?.kind === 'footage');
    expect(ofFilms.map(({ claim }) => claim)).toEqual(['c16', 'c17']);
    for (const { lookUp } of ofFilms)
      expect(lookUp).toMatch(/reports.*Leave (?:the film itself|films by the group) alone\.$/su);
    expect(lesson.contentWarning).toContain('Do not search for films');
    expect(key?.teacher?.warning).toContain('reports about it');
  });

  it('ties every statement of the dossier to claims, and gives no address of a page about a film', () => {
    const dossier = key?.debrief.dossier ?? [];
    expect(dossier.length).toBeGreaterThan(10);
    for (const { statement, claims = [], reference } of dossier) {
      expect(claims, statement).not.toEqual([]);
      if (/\b(?:video|film)\b/i.test(statement)) expect(reference.address, statement).toBeUndefined();
    }
  });

  it('says of each publisher in the story what others say of it, or that nothing was found and how to look for it', () => {
    const { dossier = [], notes = [] } = key?.debrief ?? {};
    const from = (publisher: RegExp) => dossier.filter(({ reference }) => publisher.test(reference.publisher));
    const about = (publishers: RegExp, name: RegExp) =>
      from(publishers).some(({ question, statement }) => question === 'who-is-behind-it' && name.test(statement));
    expect(about(/^OpenSources/, /\bRINF\b.*\bThe Truth Seeker\b/su)).toBe(true);
    expect(about(/^State Media Monitor/, /\bFars News Agency\b/u)).toBe(true);
    expect(from(/^Action on Armed Violence/).map(({ statement }) => statement)).toEqual([
      expect.stringContaining('We could not open the study itself'),
    ]);
    expect(
      notes.filter((note) => /no independent description of “Asia News Agency”.*Search for/su.test(note)),
    ).toHaveLength(1);
  });

  it('has sources to choose from, and a page for the teacher with texts that may be brought in', () => {
    expect(key?.debrief.openFirst?.choices).toHaveLength(3);
    expect(key?.teacher?.plan?.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(45);
    for (const title of ['19 October 2014', '22 October 2014'])
      expect(key?.debrief.dossier.some(({ reference }) => reference.date === title && reference.address)).toBe(true);
    expect(key?.teacher?.background).toContain('free of copyright in the US');
  });
});
