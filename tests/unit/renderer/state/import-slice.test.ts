import { describe, expect, it } from 'vitest';
import { setShell } from '../shell-scene.tsx';

describe('takeImportProgress', () => {
  it('knows of no progress before an import tells of one', () => {
    expect(setShell().app.getState().importProgress).toBeNull();
  });

  it('keeps only the latest progress of the message', () => {
    const { app } = setShell();
    app.getState().takeImportProgress({ done: 1, of: 30 });
    const progress = { kind: 'import-progress', done: 2, of: 30 };
    app.getState().takeImportProgress(progress);
    expect(app.getState().importProgress).toEqual({ done: 2, of: 30 });
  });
});

describe('takeOpenedHandIns', () => {
  it('starts without opened files, and then has the number reported last', () => {
    const { app } = setShell();
    expect(app.getState().openedHandIns).toBe(0);
    app.getState().takeOpenedHandIns(3);
    app.getState().takeOpenedHandIns(1);
    expect(app.getState().openedHandIns).toBe(1);
  });
});
