import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDesk } from '../../../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../../../content/desk/store/memory-store.ts';
import { createMemoryPlatform } from '../../../../renderer/platform/memory-platform.ts';
import { createAppStore } from '../../../../renderer/state/app-store.ts';
import type { AppStore } from '../../../../renderer/state/app-store.ts';
import { createLessonStore } from '../../../../renderer/state/lesson-store.ts';
import { createStudyStore } from '../../../../renderer/state/study-store.ts';
import { steadyTools } from '../../../contract/desk-under-test.ts';
import { reachedFrom } from '../../../builders/reached-modules.ts';

const platform = () => createMemoryPlatform(createDesk({ ...steadyTools(), store: createMemoryStore(), builtIns: [] }));

/** Fields of the program’s state that modules of a page name and that nobody asks for there, with the reason. */
const NEVER_ASKED_ON_A_PAGE: ReadonlyMap<string, string> = new Map([
  ['showPractice', 'a command of the menu, and a next step after a result; a page has neither menu nor practice'],
  ['showProgress', 'a command of the menu'],
  ['showClasses', 'a command of the menu'],
  ['leaveReport', 'for who leaves the report of a class'],
  ['takeImportProgress', 'said by the program while it collects'],
  ['takeInboxChange', 'said by the program while it watches a folder'],
  ['showHistory', 'for who came from the list of attempts, which a page does not have'],
]);

/** The same for the practice edition. */
const NEVER_ASKED_ON_A_SITE: ReadonlyMap<string, string> = new Map([
  ['draftFromLesson', 'only with “I teach” on, which this edition does not offer'],
  ['openProjector', 'the same'],
  ['openTeacherPage', 'the same'],
  ['openWorksheet', 'the same'],
  ['showDrafts', 'the same'],
  ['showClasses', 'the same; a command of the menu; files of a class are not opened here'],
  ['lookAtClassFile', 'files of a class are not opened here'],
  ['openedHandIns', 'files that students handed in are not opened here'],
  ['takeOpenedHandIns', 'the same'],
  ['keepDraft', 'passages of a draft are made in the workshop'],
  ['leaveReport', 'closes a class’s report'],
  ['takeImportProgress', 'sent by the program while it collects'],
  ['takeInboxChange', 'sent by the program while it watches a folder'],
]);

/** Names that a module takes from a state: `state.x`, `get().x`, `getState().x` and `({ x, y }) =>` or `{ x, y } =`. */
function namesIn(text: string): readonly string[] {
  const dotted = [...text.matchAll(/(?:\bstate|\bslice|\bget\(\)|\bgetState\(\))\.(\w+)/g)].map(
    ([, name = '']) => name,
  );
  const taken = [...text.matchAll(/(?:useApp\(\s*\(\{([^}]*)\}|\{([^}]*)\} = (?:\w+\.)?get(?:State)?\(\))/g)].flatMap(
    ([, asked, read]) => (asked ?? read ?? '').split(',').map((part) => (part.split(':')[0] ?? '').trim()),
  );
  return [...dotted, ...taken];
}

/** Fields that the program's state has, that modules reached from `start` name, and that `store` lacks: by field, who names it. */
function lackingFrom(start: string, store: AppStore) {
  const ofProgram = new Set(Object.keys(createAppStore(platform()).getState()));
  const own = new Set(Object.keys(store.getState()));
  const modules = [...reachedFrom([start], { withLater: true }).keys()].filter((file) =>
    /^renderer\/.*\.tsx?$/.test(file),
  );
  const lacking = new Map<string, string[]>();
  for (const file of modules) {
    for (const name of namesIn(readFileSync(file, 'utf8'))) {
      if (!ofProgram.has(name) || own.has(name)) continue;
      lacking.set(name, [...(lacking.get(name) ?? []), file]);
    }
  }
  return { modules, lacking };
}

describe.each([
  ['createLessonStore', 'renderer/main-web.tsx', createLessonStore, NEVER_ASKED_ON_A_PAGE],
  ['createStudyStore', 'renderer/main-site.tsx', createStudyStore, NEVER_ASKED_ON_A_SITE],
] as const)('%s', (_, start, create, neverAsked) => {
  it('has every field of the state that its screens and slices ask for', () => {
    const { modules, lacking } = lackingFrom(start, create(platform()));
    expect(modules.length).toBeGreaterThan(150);
    for (const name of neverAsked.keys()) expect([...lacking.keys()], name).toContain(name);
    for (const name of neverAsked.keys()) lacking.delete(name);
    expect(Object.fromEntries(lacking)).toEqual({});
  });
});
