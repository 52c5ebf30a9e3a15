import { describe, expect, it } from 'vitest';
import { debriefText } from '#text/debrief-text.ts';

const counts = (evidence: number, attribution: number, rhetoric: number) => ({ evidence, attribution, rhetoric });

describe('debriefText.signs', () => {
  it('says how many claims are signs, and what they are, and speaks of no label without a claim', () => {
    expect(debriefText.signs(counts(1, 8, 2))).toBe(
      'Eleven claims are signs of that: one is evidence, eight rest on somebody’s word, two are rhetoric.',
    );
    expect(debriefText.signs(counts(0, 1, 1))).toBe(
      'Two claims are signs of that: one rests on somebody’s word, one is rhetoric.',
    );
    expect(debriefText.signs(counts(14, 0, 0))).toBe('14 claims are signs of that: 14 are evidence.');
  });

  it('speaks of one claim and of none as one does', () => {
    expect(debriefText.signs(counts(1, 0, 0))).toBe('One claim is a sign of that, and it is evidence.');
    expect(debriefText.signs(counts(0, 1, 0))).toBe('One claim is a sign of that, and it rests on somebody’s word.');
    expect(debriefText.signs(counts(0, 0, 1))).toBe('One claim is a sign of that, and it is rhetoric.');
    expect(debriefText.signs(counts(0, 0, 0))).toBe('No claim is clearly a sign of that.');
  });
});

describe('debriefText.restates and debriefText.against', () => {
  it('say that a restatement adds nothing, and say nothing where there is none', () => {
    expect(debriefText.restates(0)).toBe('');
    expect(debriefText.restates(1)).toBe('One claim says the same again, and saying it twice adds nothing.');
    expect(debriefText.restates(3)).toBe('Three claims say the same again, and saying it again adds nothing.');
    expect(debriefText.against(0)).toBe('');
    expect(debriefText.against(1)).toBe('One claim speaks against it.');
    expect(debriefText.against(2)).toBe('Two claims speak against it.');
  });
});

describe('debriefText.notRecorded', () => {
  it('counts the claims of a key of format 1 as what they are, and says that it does not know more', () => {
    expect(debriefText.notRecorded(counts(0, 0, 0))).toBe('');
    expect(debriefText.notRecorded(counts(0, 1, 0))).toBe(
      'One claim is about that, and it rests on somebody’s word. The key does not say how it is.',
    );
    expect(debriefText.notRecorded(counts(0, 5, 1))).toBe(
      'Six claims are about that: five rest on somebody’s word, one is rhetoric. The key does not say how they are.',
    );
  });
});

describe('debriefText.either', () => {
  it('names both bearings', () => {
    expect(debriefText.either('near', 'sign')).toBe('could be so either way, or a sign');
  });
});

describe('debriefText.sources.finding', () => {
  it('counts the sources that are never named, both numbers written in one way', () => {
    expect(debriefText.sources.finding({ attributions: 13, withSource: 13, neverNamed: 10 })).toBe(
      '10 of the 13 attributions go back to sources that are never named.',
    );
    expect(debriefText.sources.finding({ attributions: 8, withSource: 8, neverNamed: 1 })).toBe(
      'One of the eight attributions goes back to a source that is never named.',
    );
  });

  it('has a sentence for none, for one and for all named', () => {
    const finding = debriefText.sources.finding;
    expect(finding({ attributions: 3, withSource: 2, neverNamed: 1 })).toBe(
      'The key says the source of 2 of 3 attributions. 1 goes back to a source that is never named.',
    );
    expect(finding({ attributions: 1, withSource: 0, neverNamed: 0 })).toBe('The key does not say whose word it is.');
    expect(debriefText.sources.finding({ attributions: 0, withSource: 0, neverNamed: 0 })).toBe(
      'No claim in this article rests on somebody’s word.',
    );
    expect(debriefText.sources.finding({ attributions: 1, withSource: 1, neverNamed: 1 })).toBe(
      'The only attribution goes back to a source that is never named.',
    );
    expect(debriefText.sources.finding({ attributions: 3, withSource: 3, neverNamed: 0 })).toBe(
      'All three attributions go back to sources that are named.',
    );
    expect(debriefText.sources.finding({ attributions: 3, withSource: 3, neverNamed: 3 })).toBe(
      'All three attributions go back to sources that are never named.',
    );
    expect(debriefText.sources.finding({ attributions: 2, withSource: 2, neverNamed: 0 })).toBe(
      'Both attributions go back to sources that are named.',
    );
  });
});
