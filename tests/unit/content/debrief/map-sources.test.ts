import { describe, expect, it } from 'vitest';
import { toReleasedKey } from '../../../../content/class/class-key.ts';
import { mapSources } from '../../../../content/debrief/map-sources.ts';
import { change } from '../../../builders/class-report.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';

describe('mapSources', () => {
  it('counts an attribution whose source the key does not say, and draws none for it', () => {
    const { key } = lessonFile({ claims: ['attribution', 'rhetoric'] });
    const words = { changed: 'Changed.', contested: 'Both.' };
    const released = toReleasedKey(key, { changes: [change('c2', 'attribution')], steps: 1, words });
    const map = mapSources(released);
    expect(map).toMatchObject({ attributions: 2, withSource: 1, neverNamed: 1 });
    expect(map.paths.map(({ claims }) => claims)).toEqual([['c1']]);
  });
});
