import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
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

describe('which revision counts', () => {
  const { says } = mergeClassText.revision;

  it('is told by its number', () => {
    expect(says('here', { here: 1, there: 2 })).toBe('Revision 1');
    expect(says('there', { here: 1, there: 2 })).toBe('Revision 2');
    expect(says('here', { here: null, there: 2 })).toBe('The one in the library');
  });

  it('is told apart where two texts have one number', () => {
    const same = { here: 2, there: 2 };
    expect(says('here', same)).not.toBe(says('there', same));
  });
});
