import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { MergeComing } from '../../../../../content/desk/class/merge-preview.ts';
import { mergeClassText } from '#text/share-class-text.ts';
import { setClass } from '../../class-scene.tsx';
import { drawApp } from '../../draw-app.tsx';

describe('MergeClass', () => {
  it('says why a class could not be added, tries again, and closes', async () => {
    // No file was opened, so that looking at one fails.
    const { app } = await setClass();
    const user = await drawApp(app, () => app.getState().showClasses());
    await app.getState().lookAtClassFile();
    const asked = within(await screen.findByRole('dialog', { name: 'The class could not be added' }));
    expect(asked.getByText('That is no longer here.')).toBeDefined();
    await user.click(asked.getByRole('button', { name: 'Try again' }));
    const again = within(await screen.findByRole('dialog', { name: 'The class could not be added' }));
    await user.click(again.getByText('Cancel'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(app.getState().classMerge).toEqual({ kind: 'idle' });
  });
});

describe('what comes in', () => {
  const nothing: MergeComing = {
    ...{ handIns: [], papers: [], votes: [], readings: [], decisions: [], names: [], students: null },
    ...{ revisions: [], sheets: [] },
  };
  const plain = (comes: Partial<MergeComing>) =>
    mergeClassText.comes({ ...nothing, ...comes }).map((line) => line.replace(/[\u2066-\u2069]/gu, ''));

  it('is named: claims, students, names and lessons', () => {
    expect(
      plain({
        handIns: ['Ada', 'Ben'],
        papers: ['Cy'],
        readings: [{ title: 'Airdrop', numbers: [4] }],
        votes: [
          { title: 'Airdrop', numbers: [3, 7] },
          { title: 'Goose', numbers: [null] },
        ],
        decisions: [['Ada', 'Ben']],
        names: [
          { name: 'Ben Odre', student: 'Ben Oder' },
          { name: 'B. O.', student: null },
        ],
        ...{ revisions: ['Airdrop'], sheets: ['Goose'] },
      }),
    ).toEqual([
      '2 new hand-ins: Ada, Ben',
      '1 typed paper or code: Cy',
      'votes on 3 claims: claims 3, 7 in “Airdrop”; 1 claim in “Goose”',
      '1 change of the key: claim 4 in “Airdrop”',
      '1 decision about the same work: Ada, Ben',
      '2 names that were given to students: “Ben Odre” is Ben Oder, “B. O.” is a student on no list',
      '1 choice of which revision counts: Airdrop',
      '1 choice of the claims on paper: Goose',
    ]);
    expect(plain({})).toEqual([]);
  });

  it('says of a new list how many are on it, and of another who joins, leaves and is corrected', () => {
    const students = { isNew: true, joining: ['Ada', 'Ben'], leaving: [], corrected: [] };
    expect(plain({ students })).toEqual(['2 students on the list: Ada, Ben']);
    expect(plain({ students: { isNew: false, joining: ['Ada'], leaving: ['Ben'], corrected: ['Cy', 'Di'] } })).toEqual([
      '1 student joins the list: Ada',
      '1 student leaves the list: Ben',
      '2 students are corrected on the list: Cy, Di',
    ]);
    expect(plain({ students: { isNew: false, joining: [], leaving: [], corrected: [] } })).toEqual([
      'the list of students in another order',
    ]);
  });

  it('names a dozen and counts the rest', () => {
    const many = Array.from({ length: 15 }, (_, at) => `S${String(at)}`);
    expect(plain({ handIns: many })[0]).toMatch(/^15 new hand-ins: .*, S11 and 3 more$/);
  });
});

describe('which revision counts', () => {
  const { says } = mergeClassText.revision;

  it('is told by its number', () => {
    expect(says('here', { here: 1, there: 2 })).toBe('Revision 1');
    expect(says('there', { here: 1, there: 2 })).toBe('Revision 2');
    expect(says('here', { here: null, there: 2 })).toBe('The one in the library');
  });

  it('is distinguished if two texts have the same number', () => {
    const same = { here: 2, there: 2 };
    expect(says('here', same)).not.toBe(says('there', same));
  });
});
