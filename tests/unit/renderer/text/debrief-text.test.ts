import { describe, expect, it } from 'vitest';
import { debriefText } from '../../../../renderer/text/debrief-text.ts';

describe('debriefText.bearing', () => {
  it('says how many bear on the headline and how many of them are evidence', () => {
    expect(debriefText.bearing({ evidence: 1, attribution: 8, rhetoric: 2 })).toBe(
      'Eleven claims are about that. One of them is evidence.',
    );
    expect(debriefText.bearing({ evidence: 0, attribution: 5, rhetoric: 1 })).toBe(
      'Six claims are about that. None of them is evidence.',
    );
    expect(debriefText.bearing({ evidence: 14, attribution: 0, rhetoric: 0 })).toBe(
      '14 claims are about that. All of them are evidence.',
    );
  });

  it('speaks of one claim and of two as one does', () => {
    expect(debriefText.bearing({ evidence: 1, attribution: 0, rhetoric: 0 })).toBe(
      'One claim is about that, and it is evidence.',
    );
    expect(debriefText.bearing({ evidence: 0, attribution: 1, rhetoric: 0 })).toBe(
      'One claim is about that, and it is not evidence.',
    );
    expect(debriefText.bearing({ evidence: 0, attribution: 1, rhetoric: 1 })).toBe(
      'Two claims are about that. Neither of them is evidence.',
    );
    expect(debriefText.bearing({ evidence: 2, attribution: 0, rhetoric: 0 })).toBe(
      'Two claims are about that. Both of them are evidence.',
    );
  });

  it('says so when nothing bears on it', () => {
    expect(debriefText.bearing({ evidence: 0, attribution: 0, rhetoric: 0 })).toBe(
      'No other claim in this article is about that.',
    );
  });
});

describe('debriefText.rest', () => {
  it('counts what is not evidence, and does not speak of a label without a claim', () => {
    const rest = (attribution: number, rhetoric: number) => debriefText.rest({ evidence: 2, attribution, rhetoric });
    expect(rest(5, 1)).toBe('Five rest on somebody’s word, one is rhetoric.');
    expect(rest(1, 2)).toBe('One rests on somebody’s word, two are rhetoric.');
    expect(rest(3, 0)).toBe('Three rest on somebody’s word.');
    expect(rest(0, 2)).toBe('Two are rhetoric.');
  });

  it('speaks of the only claim as “it”', () => {
    expect(debriefText.rest({ evidence: 0, attribution: 1, rhetoric: 0 })).toBe('It rests on somebody’s word.');
    expect(debriefText.rest({ evidence: 0, attribution: 0, rhetoric: 1 })).toBe('It is rhetoric.');
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
