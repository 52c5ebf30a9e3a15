import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '../../../../electron/window/menu.ts';

const itemsOf = (items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);

function scene(setting = { isMac: false, isDevelopment: false }) {
  const send = vi.fn();
  const print = vi.fn();
  const items = itemsOf(menuTemplate({ send, print }, setting));
  // What Electron passes to a click is of no concern to this menu.
  const click = (id: string) => (items.find((item) => item.id === id)?.click as (() => void) | undefined)?.();
  return { send, print, items, click };
}

describe('menuTemplate', () => {
  it.each([
    ['open', 'open-file', 'CmdOrCtrl+O'],
    ['library', 'show-library', 'CmdOrCtrl+Shift+L'],
    ['settings', 'show-settings', 'CmdOrCtrl+,'],
    ['shortcuts', 'show-shortcuts', 'F1'],
    ['guide', 'show-guide', undefined],
    ['find', 'find', 'CmdOrCtrl+F'],
    ['about', 'show-about', undefined],
  ])('asks the screen for what %s stands for', (id, kind, accelerator) => {
    const { click, send, items } = scene();
    click(id);
    expect(send).toHaveBeenCalledExactlyOnceWith({ kind });
    expect(items.find((item) => item.id === id)?.accelerator).toBe(accelerator);
  });

  it('prints', () => {
    const { click, print } = scene();
    click('print');
    expect(print).toHaveBeenCalledOnce();
  });

  it('gives no key to two things', () => {
    const keys = scene().items.flatMap(({ accelerator }) => (typeof accelerator === 'string' ? [accelerator] : []));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('gives a word to every item that can be seen', () => {
    for (const isMac of [true, false]) {
      const { items } = scene({ isMac, isDevelopment: true });
      const wordless = items.filter(
        ({ label, type, visible, role }) =>
          label === undefined && type !== 'separator' && visible !== false && role !== 'appMenu',
      );
      expect(wordless).toEqual([]);
    }
  });

  it('offers reloading and looking inside to nobody but those who work on the program', () => {
    const roles = (isDevelopment: boolean) => scene({ isMac: false, isDevelopment }).items.map(({ role }) => role);
    expect(roles(false)).not.toContain('reload');
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(true)).toContain('reload');
  });

  it('puts settings and about where people look for them on a Mac', () => {
    const [first] = menuTemplate({ send: vi.fn(), print: vi.fn() }, { isMac: true, isDevelopment: false });
    expect(itemsOf(first === undefined ? [] : [first]).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['about', 'settings']),
    );
  });
});
