// The report says of each criterion how it is met and who can see that; a test that it names and that is gone is found here.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The criteria of WCAG 2.2, levels A and AA (https://www.w3.org/TR/WCAG22/), as many as each guideline has. */
const CRITERIA = [
  '1.1.1',
  ...['1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5'],
  ...['1.3.1', '1.3.2', '1.3.3', '1.3.4', '1.3.5'],
  ...['1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.5', '1.4.10', '1.4.11', '1.4.12', '1.4.13'],
  ...['2.1.1', '2.1.2', '2.1.4', '2.2.1', '2.2.2', '2.3.1'],
  ...['2.4.1', '2.4.2', '2.4.3', '2.4.4', '2.4.5', '2.4.6', '2.4.7', '2.4.11'],
  ...['2.5.1', '2.5.2', '2.5.3', '2.5.4', '2.5.7', '2.5.8'],
  ...['3.1.1', '3.1.2', '3.2.1', '3.2.2', '3.2.3', '3.2.4', '3.2.6'],
  ...['3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.7', '3.3.8', '4.1.1', '4.1.2', '4.1.3'],
];
const VERDICTS = ['Supports', 'Partially supports', 'Does not support', 'Not applicable'];

const report = readFileSync('docs/accessibility-conformance.md', 'utf8');
const rows = report
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (-|Criterion|Clause|Provision)/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const ofWcag = rows.filter((row) => row.length === 5 && /^\d\.\d\.\d+ [A-Z]/.test(row[0] ?? ''));

describe('the conformance report', () => {
  it('has each criterion of WCAG 2.2 A and AA once, in their order', () => {
    expect(ofWcag.map(([name = '']) => name.split(' ')[0])).toEqual(CRITERIA);
  });

  it('says of each row how far it is met, and what is not met once more in a list of its own', () => {
    const missed = report.slice(report.indexOf('## What is not met'), report.indexOf('## WCAG 2.2'));
    for (const [name = '', , verdict = ''] of ofWcag) {
      expect(VERDICTS, name).toContain(verdict);
      if (['Partially supports', 'Does not support'].includes(verdict)) expect(missed).toContain(`**${name}**`);
    }
  });

  it('names for each met criterion a test that there is, or a look by hand with its date', () => {
    for (const [name = '', , verdict = '', , evidence = ''] of ofWcag) {
      if (verdict === 'Not applicable' || name.startsWith('4.1.1')) continue;
      expect(evidence, name).toMatch(/`|by hand, \d{4}-\d\d-\d\d/);
    }
    const stories = [...report.matchAll(/`((?:a|an|the|documents)-[a-z-]+)`/g)].map(([, story]) => story ?? '');
    expect(stories.length).toBeGreaterThan(50);
    const files = [...report.matchAll(/`((?:tests|renderer|electron)\/[\w./-]+)`/g)].map(([, file]) => file ?? '');
    const gone = [...stories.map((story) => `tests/e2e/${story}.spec.ts`), ...files].filter(
      (file) => !existsSync(file),
    );
    expect(gone).toEqual([]);
  });
});
