import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDesk } from '../../../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../../../content/desk/store/memory-store.ts';
import { createMemoryPlatform } from '../../../../renderer/platform/memory-platform.ts';
import { createAppStore } from '../../../../renderer/state/app-store.ts';
import { createLessonStore } from '../../../../renderer/state/lesson-store.ts';
import { steadyTools } from '../../../contract/desk-under-test.ts';
import { reachedFrom } from '../../../builders/reached-modules.ts';

const platform = () => createMemoryPlatform(createDesk({ ...steadyTools(), store: createMemoryStore(), builtIns: [] }));

/** Fields of the program’s state that modules of a page name and that nobody asks for there, with the reason. */
const NEVER_ASKED: ReadonlyMap<string, string> = new Map([
  ['showPractice', 'a command of the menu, and a next step after a result; a page has neither menu nor practice'],
  ['showProgress', 'a command of the menu'],
  ['showClasses', 'a command of the menu'],
  ['leaveReport', 'for who leaves the report of a class'],
  ['takeImportProgress', 'said by the program while it collects'],
  ['takeInboxChange', 'said by the program while it watches a folder'],
  ['showHistory', 'for who came from the list of attempts, which a page does not have'],
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

describe('createLessonStore', () => {
  it('has every field of the state that the screens and slices of a page ask for', () => {
    const ofProgram = new Set(Object.keys(createAppStore(platform()).getState()));
    const ofPage = new Set(Object.keys(createLessonStore(platform()).getState()));
    const modules = [...reachedFrom(['renderer/main-web.tsx'], { withLater: true }).keys()].filter((file) =>
      /^renderer\/.*\.tsx?$/.test(file),
    );
    const lacking = new Map<string, string[]>();
    for (const file of modules) {
      for (const name of namesIn(readFileSync(file, 'utf8'))) {
        if (!ofProgram.has(name) || ofPage.has(name)) continue;
        lacking.set(name, [...(lacking.get(name) ?? []), file]);
      }
    }
    expect(modules.length).toBeGreaterThan(150);
    for (const name of NEVER_ASKED.keys()) expect([...lacking.keys()], name).toContain(name);
    for (const name of NEVER_ASKED.keys()) lacking.delete(name);
    expect(Object.fromEntries(lacking)).toEqual({});
  });
});
