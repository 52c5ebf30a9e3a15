import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Screen } from '../../../../renderer/state/screen-slice.ts';
import { handOutText } from '#text/class-text.ts';
import { claimId } from '../../../builders/ids.ts';
import { type ClassScene, setClass } from '../class-scene.tsx';
import { drawApp } from '../draw-app.tsx';

/** Every text that the lesson's own key has about its one claim. */
const OLD = /KEY-ONLY-CANARY (?:[ear]|chain|look-up)\b/;
const NEW = 'Somebody is named, and nothing is shown.';
const CREDITS = { evidence: 0, attribution: 1, rhetoric: 0 } as const;

/** A class whose teacher reads the one claim as attribution. */
async function setChanged(): Promise<ClassScene> {
  window.scrollTo = vi.fn();
  const lesson = { id: 'one', title: 'One claim', claims: ['evidence'] } as const;
  const scene = await setClass({ lesson, papers: { Ada: ['evidence'], Ben: ['attribution'] } });
  const { app, id } = scene;
  await app.getState().openReport(id, scene.lesson);
  await app.getState().changeKey(claimId('c1'), { label: 'attribution', credits: CREDITS, reason: NEW });
  return scene;
}
type User = Awaited<ReturnType<typeof drawApp>>;

/** Leads to a screen and does what shows the key there. */
type Visit = (scene: ClassScene) => Promise<unknown>;
const openAnd =
  (first: (scene: ClassScene) => unknown, then: (user: User) => Promise<unknown>): Visit =>
  async (scene) => {
    const user = await drawApp(scene.app, () => first(scene));
    await then(user);
  };

/** What a class has to do with a screen: it shows the class's key, it shows no key, or it is of no class. */
type OfClass = { readonly shows: Visit } | { readonly shows: null; readonly visit: Visit } | null;

/** A screen that is new does not compile before it says what it is. */
const screens: Readonly<Record<Screen['kind'], OfClass>> = {
  'class-report': {
    shows: openAnd(
      ({ app, id, lesson }) => app.getState().openReport(id, lesson),
      async () => {
        // What starts the talk, and the list of what was changed.
        const talk = await screen.findByRole('region', { name: 'What to discuss' });
        expect(talk.textContent).toContain(NEW);
        expect((await screen.findByRole('region', { name: 'Where you changed the key' })).textContent).toContain(NEW);
      },
    ),
  },
  'student-pages': {
    shows: openAnd(
      async ({ app, id, lesson }) => {
        await app.getState().openReport(id, lesson);
        await app.getState().openStudentPages();
      },
      () => screen.findByText('A page for each student', { selector: 'h1' }),
    ),
  },
  worksheet: {
    shows: openAnd(
      ({ app, id, lesson }) => app.getState().openWorksheet(lesson, id),
      async (user) => user.click(await screen.findByLabelText(/^Answer key/)),
    ),
  },
  projector: {
    shows: openAnd(
      ({ app, id, lesson }) => app.getState().openProjector(lesson, id, 'My class'),
      async (user) => {
        await screen.findByRole('heading', { level: 1 });
        await user.keyboard('{PageDown}');
        await screen.findByText(/^The key says|^Your key says/);
      },
    ),
  },
  'teacher-page': {
    shows: null,
    visit: openAnd(
      ({ app, id, lesson }) => app.getState().openTeacherPage(lesson, id),
      () => screen.findByText(/^Claims as a table/),
    ),
  },
  'paper-answers': {
    shows: null,
    visit: openAnd(
      ({ app, id, lesson }) => app.getState().openPaperAnswers(id, lesson),
      () => screen.findAllByRole('radiogroup'),
    ),
  },
  codes: {
    shows: null,
    visit: openAnd(
      ({ app, id, lesson }) => app.getState().openCodes(id, lesson),
      () => screen.findByRole('heading', { level: 1 }),
    ),
  },
  class: {
    shows: null,
    visit: openAnd(
      ({ app, id }) => app.getState().openClass(id),
      () => screen.findByRole('button', { name: /^Hand out/ }),
    ),
  },
  classes: {
    shows: null,
    visit: openAnd(
      ({ app }) => app.getState().showClasses(),
      () => screen.findByRole('heading', { level: 1 }),
    ),
  },
  // What a person does alone, by the lesson's key, or by the one that a teacher's file brought.
  ...{ library: null, opening: null, reading: null, sorting: null, result: null, comparison: null, history: null },
  ...{ practice: null, practising: null, progress: null },
  // Lessons in the making.
  ...{ drafts: null, workshop: null, trial: null },
  ...{ loading: null, welcome: null, settings: null, guide: null },
};

describe('the key that a teacher changed', () => {
  afterEach(cleanup);

  it.each(Object.entries(screens).filter(([, of]) => of !== null))(
    'stands on the screen %s wherever that shows a key, and nothing of the old one',
    async (_, of) => {
      const scene = await setChanged();
      if (of === null) return;
      await (of.shows ?? of.visit)(scene);
      if (of.shows === null) expect(document.body.textContent).not.toContain(NEW);
      else expect(document.body.textContent).toContain(NEW);
      expect(document.body.textContent).not.toMatch(OLD);
    },
  );

  it('is asked for with every file that holds a key and is saved from a class', async () => {
    const { app, id, lesson, shell } = await setChanged();
    const save = vi.spyOn(shell.platform.machine, 'saveExport');
    const user = await drawApp(app, () => app.getState().openTeacherPage(lesson, id));
    await user.click(await screen.findByText(/^Claims as a table/));
    await user.click(screen.getByText(/^Claims as JSON Lines/));
    for (const form of [/^For Moodle…/, /^For other platforms/]) {
      await user.click(screen.getByRole('button', { name: form }));
      const asked = within(await screen.findByRole('dialog'));
      await user.click(asked.getByRole('button', { name: /^Save/ }));
    }
    await act(() => app.getState().openClass(id));
    await user.click(await screen.findByRole('button', { name: /^Hand out/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByLabelText(/^A web page, guided/));
    await user.click(dialog.getByText(handOutText.savePage));
    await user.click(dialog.getByLabelText(/^A package for a learning platform/));
    await user.click(dialog.getByText(/^Save the package/));
    await user.click(dialog.getByText(handOutText.saveRelease));
    const of = { class: id, words: handOutText.releaseWords };
    const kinds = save.mock.calls.map(([{ export: request }]) => {
      expect(request).toMatchObject({ of });
      return request.kind;
    });
    expect(kinds).toEqual(['claims', 'claims', 'moodle', 'qti', 'lesson-page', 'lesson-page', 'release']);
  });
});
