import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/project.mjs';
import { EVERYDAY, everydayPatterns } from '../e2e/everyday-stories.ts';

const folder = inProject('tests', 'e2e');
const stories = readdirSync(folder)
  .filter((file) => file.endsWith('.spec.ts'))
  .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
  .join('\n');

describe('the stories of npm run quick', () => {
  it.each(EVERYDAY)('“%s” is a story', (title) => {
    // A story that runs several times takes a name from a list: only the part before it is in the source.
    const [beginning = ''] = title.split(/“|SCORM/);
    expect(stories).toContain(beginning);
  });

  it('are chosen by their whole beginning', () => {
    const [, warmUp] = EVERYDAY;
    const chosen = everydayPatterns.filter((pattern) => pattern.test(`some-file.spec.ts ${warmUp ?? ''}, reads why`));
    expect(chosen).toHaveLength(1);
  });
});
