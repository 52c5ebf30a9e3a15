import type { MenuItemConstructorOptions } from 'electron';
import { menuText } from '#text/menu.ts';
import type { ScreenCommand } from '../../content/machine/views.ts';

export interface MenuActions {
  readonly send: (command: ScreenCommand) => void;
  readonly print: () => void;
}

/** Settings that depend on the environment of the program. */
export interface MenuSetting {
  readonly isMac: boolean;
  /** Reloading and developer tools are for developers of the program. */
  readonly isDevelopment: boolean;
}

/** The native menu. Every action in it can also be reached on the screen. */
export function menuTemplate(actions: MenuActions, setting: MenuSetting): MenuItemConstructorOptions[] {
  return [
    ...(setting.isMac ? [macMenu(actions)] : []),
    fileMenu(actions, setting),
    editMenu(actions),
    viewMenu(actions, setting),
    ...(setting.isMac ? [windowMenu] : []),
    helpMenu(actions, setting),
  ];
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

const settingsItem = ({ send }: MenuActions): MenuItemConstructorOptions => ({
  id: 'settings',
  label: menuText.settings,
  accelerator: 'CmdOrCtrl+,',
  click: () => send({ kind: 'show-settings' }),
});

const aboutItem = ({ send }: MenuActions): MenuItemConstructorOptions => ({
  id: 'about',
  label: menuText.about,
  click: () => send({ kind: 'show-about' }),
});

const macMenu = (actions: MenuActions): MenuItemConstructorOptions => ({
  role: 'appMenu',
  submenu: [
    aboutItem(actions),
    separator,
    settingsItem(actions),
    separator,
    { role: 'hide', label: menuText.hide },
    { role: 'hideOthers', label: menuText.hideOthers },
    { role: 'unhide', label: menuText.showAll },
    separator,
    { role: 'quit', label: menuText.quit },
  ],
});

const fileMenu = (actions: MenuActions, { isMac }: MenuSetting): MenuItemConstructorOptions => ({
  label: menuText.file,
  submenu: [
    {
      id: 'open',
      label: menuText.open,
      accelerator: 'CmdOrCtrl+O',
      click: () => actions.send({ kind: 'open-file' }),
    },
    { id: 'print', label: menuText.print, accelerator: 'CmdOrCtrl+P', click: () => actions.print() },
    separator,
    ...(isMac
      ? [{ role: 'close', label: menuText.close } as const]
      : [settingsItem(actions), separator, { role: 'quit', label: menuText.quit, accelerator: 'Ctrl+Q' } as const]),
  ],
});

const editMenu = ({ send }: MenuActions): MenuItemConstructorOptions => ({
  label: menuText.edit,
  submenu: [
    { role: 'undo', label: menuText.undo },
    { role: 'redo', label: menuText.redo },
    separator,
    { role: 'cut', label: menuText.cut },
    { role: 'copy', label: menuText.copy },
    { role: 'paste', label: menuText.paste },
    { role: 'selectAll', label: menuText.selectAll },
    separator,
    { id: 'find', label: menuText.find, accelerator: 'CmdOrCtrl+F', click: () => send({ kind: 'find' }) },
  ],
});

const viewMenu = ({ send }: MenuActions, { isDevelopment }: MenuSetting): MenuItemConstructorOptions => ({
  label: menuText.view,
  submenu: [
    {
      id: 'library',
      label: menuText.library,
      accelerator: 'CmdOrCtrl+Shift+L',
      click: () => send({ kind: 'show-library' }),
    },
    { id: 'practice', label: menuText.practice, click: () => send({ kind: 'show-practice' }) },
    { id: 'progress', label: menuText.progress, click: () => send({ kind: 'show-progress' }) },
    { id: 'classes', label: menuText.classes, click: () => send({ kind: 'show-classes' }) },
    separator,
    { role: 'zoomIn', label: menuText.zoomIn, accelerator: 'CmdOrCtrl+Plus' },
    // On layouts with plus above the equals sign, people press the key without Shift.
    { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
    { role: 'zoomOut', label: menuText.zoomOut, accelerator: 'CmdOrCtrl+-' },
    { role: 'resetZoom', label: menuText.resetZoom, accelerator: 'CmdOrCtrl+0' },
    separator,
    { role: 'togglefullscreen', label: menuText.fullScreen },
    ...(isDevelopment
      ? [
          separator,
          { role: 'reload', label: menuText.reload } as const,
          { role: 'toggleDevTools', label: menuText.developerTools } as const,
        ]
      : []),
  ],
});

const windowMenu: MenuItemConstructorOptions = {
  role: 'windowMenu',
  label: menuText.window,
  submenu: [{ role: 'minimize', label: menuText.minimize }],
};

const helpMenu = (actions: MenuActions, { isMac }: MenuSetting): MenuItemConstructorOptions => ({
  role: 'help',
  label: menuText.help,
  submenu: [
    {
      id: 'shortcuts',
      label: menuText.shortcuts,
      accelerator: 'F1',
      click: () => actions.send({ kind: 'show-shortcuts' }),
    },
    { id: 'guide', label: menuText.guide, click: () => actions.send({ kind: 'show-guide' }) },
    ...(isMac ? [] : [separator, aboutItem(actions)]),
  ],
});
