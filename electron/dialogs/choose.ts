import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import { splitFileName, toFileName } from '../../content/text/file-name.ts';
import { fileText } from '#text/files.ts';

// Each dialog belongs to the given window, never to "the focused one", which may be none or belong to another program.
// null: the dialog was cancelled, or there is no window.

type Parent = BrowserWindow | null;

interface AskedFor {
  readonly title: string;
  /** The file type that is offered first; all files can be chosen, too. */
  readonly kind: FileFilter;
}

const ALL_FILES: FileFilter = { name: fileText.allFiles, extensions: ['*'] };

/** Lets the person choose one file or several. */
export async function chooseFiles(parent: Parent, { title, kind }: AskedFor): Promise<readonly string[] | null> {
  return open(parent, { title, properties: ['openFile', 'multiSelections'], filters: [kind, ALL_FILES] });
}

/** Lets the person choose one file. */
export async function chooseFile(parent: Parent, { title, kind }: AskedFor): Promise<string | null> {
  const files = await open(parent, { title, properties: ['openFile'], filters: [kind, ALL_FILES] });
  return files?.[0] ?? null;
}

/** Lets the person choose or create a folder. */
export async function chooseFolder(parent: Parent, title: string): Promise<string | null> {
  return (await open(parent, { title, properties: ['openDirectory', 'createDirectory'] }))?.[0] ?? null;
}

/**
 * Lets the person choose where to save a file. `fileName` is the suggested name, without characters that file systems
 * do not accept.
 */
export async function chooseWhereToSave(parent: Parent, fileName: string): Promise<string | null> {
  if (parent === null) {
    return null;
  }
  const proposed = toFileName(fileName);
  const extension = splitFileName(proposed)[1].split('.').at(-1) ?? '';
  const { filePath, canceled } = await dialog.showSaveDialog(parent, {
    title: fileText.save,
    defaultPath: proposed,
    // With it, the system adds the extension to a name that is typed without one.
    filters: [{ name: fileText.kinds.get(extension) ?? fileText.allFiles, extensions: [extension || '*'] }, ALL_FILES],
  });
  return canceled || filePath === '' ? null : filePath;
}

async function open(parent: Parent, options: Electron.OpenDialogOptions): Promise<readonly string[] | null> {
  if (parent === null) {
    return null;
  }
  const { filePaths } = await dialog.showOpenDialog(parent, options);
  return filePaths.length === 0 ? null : filePaths;
}
