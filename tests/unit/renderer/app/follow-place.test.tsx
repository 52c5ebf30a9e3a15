import { describe, expect, it } from 'vitest';
import { attemptId } from '../../../builders/ids.ts';
import { followPlace } from '../../../../renderer/app/follow-place.ts';
import { createAppStore } from '../../../../renderer/state/app-store.ts';
import { attemptOf, setShell, startLesson } from '../shell-scene.tsx';

/** A page with an address and a history of its own. */
function pageAt(hash = '') {
  const location = { pathname: '/index.html', hash };
  const replaceState = (_data: unknown, _title: string, path: string): void => {
    location.hash = path.slice(location.pathname.length);
  };
  // As much of a window as the place is kept in.
  return { location, history: { replaceState } } as unknown as Window;
}

describe('followPlace', () => {
  it('opens the attempt and the claim again that were on the screen before the page was loaded again', async () => {
    const shell = setShell();
    await shell.openAs('Ada');
    const page = pageAt();
    await followPlace(shell.app, page);
    await startLesson(shell, 1);
    const { claims, attempt } = attemptOf(shell);
    const [, , third] = claims;
    if (third === undefined) throw new Error('The second story has sixteen claims.');
    shell.app.getState().goTo(third);
    expect(page.location.hash).toBe(`#attempt=${attempt}`);

    const again = createAppStore(shell.platform);
    await again.getState().start();
    await followPlace(again, page);
    expect(again.getState().screen).toEqual({ kind: 'sorting', attempt });
    expect(attemptOf({ ...shell, app: again }).current).toBe(third);
  });

  it('forgets the place when it is left', async () => {
    const shell = setShell();
    await shell.openAs('Ada');
    const page = pageAt();
    await followPlace(shell.app, page);
    await startLesson(shell, 0);
    await shell.app.getState().showLibrary();
    expect(page.location.hash).toBe('');
  });

  it.each(['#attempt=nonsense', `#attempt=${attemptId(9)}`, '#x'])(
    'stays at the lessons when the address says %s',
    async (hash) => {
      const shell = setShell();
      await shell.openAs('Ada');
      const page = pageAt(hash);
      await followPlace(shell.app, page);
      expect(shell.app.getState().screen.kind).toBe('library');
      expect(page.location.hash).toBe('');
    },
  );
});
