import { describe, expect, it } from 'vitest';
import { debriefText } from '../../../../renderer/text/debrief-text.ts';

describe('debriefText.bearing', () => {
  it('says how many bear on the headline and how many of them are evidence', () => {
    expect(debriefText.bearing({ evidence: 1, attribution: 8, rhetoric: 2 })).toBe(
      'Eleven claims bear on that. One of them is evidence.',
    );
    expect(debriefText.bearing({ evidence: 0, attribution: 1, rhetoric: 0 })).toBe(
      'One claim bears on that. None of them is evidence.',
    );
    expect(debriefText.bearing({ evidence: 14, attribution: 0, rhetoric: 0 })).toBe(
      '14 claims bear on that. 14 of them are evidence.',
    );
  });

  it('says so when nothing bears on it', () => {
    expect(debriefText.bearing({ evidence: 0, attribution: 0, rhetoric: 0 })).toBe(
      'No other claim in this article bears on that.',
    );
  });
});

describe('debriefText.sources.finding', () => {
  it('counts the sources that are never named, both numbers written in one way', () => {
    expect(debriefText.sources.finding(13, 10)).toBe(
      '10 of the 13 attributions go back to sources that are never named.',
    );
    expect(debriefText.sources.finding(8, 1)).toBe(
      'One of the eight attributions goes back to a source that is never named.',
    );
  });

  it('has a sentence for none, for one and for all named', () => {
    expect(debriefText.sources.finding(0, 0)).toBe('No claim in this article rests on somebody’s word.');
    expect(debriefText.sources.finding(1, 1)).toBe('The only attribution goes back to a source that is never named.');
    expect(debriefText.sources.finding(3, 0)).toBe('All three attributions go back to sources that are named.');
  });
});
