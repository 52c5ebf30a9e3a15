// Provides what is missing before the program can start. Until the packages are installed, it uses only Node's own
// modules.
import { lacksDisplay } from './display.mjs';
import { ensurePackages } from './ensure-packages.mjs';
import { oneAtATime } from './one-at-a-time.mjs';

/**
 * Provides packages, the runtime and its system libraries; for tests, also browsers or a screen reader.
 * @param {{ withBrowsers?: boolean, withScreenReader?: boolean }} [options]
 * @returns {Promise<import('./electron-runtime.mjs').Runtime>}
 */
export const setUp = ({ withBrowsers = false, withScreenReader = false } = {}) =>
  oneAtATime(async () => {
    await ensurePackages();
    const { ensureElectron } = await import('./electron-runtime.mjs');
    const { ensureBrowsers, ensureScreenReader, ensureSystemLibraries } = await import('./system-libraries.mjs');
    const runtime = await ensureElectron();
    ensureSystemLibraries({ executable: runtime.executable, withoutDisplay: lacksDisplay() });
    if (withBrowsers) ensureBrowsers();
    if (withScreenReader) ensureScreenReader();
    return runtime;
  });
