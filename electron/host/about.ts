import type { About } from '../../content/machine/views.ts';

/** The major version of Electron that ships; an older one is only for trying out and testing. */
export const SHIPPED_ELECTRON_MAJOR = 45;

/** Which program this is. */
export function describeProgram(
  version: string,
  versions: { readonly electron: string; readonly chrome: string },
  dataFolder: string,
): About {
  return {
    version,
    electron: versions.electron,
    chromium: versions.chrome,
    isTestRuntime: Number.parseInt(versions.electron, 10) < SHIPPED_ELECTRON_MAJOR,
    dataFolder,
  };
}
