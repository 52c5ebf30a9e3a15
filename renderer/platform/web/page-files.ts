import { type Failure, failure } from '../../../content/base/failure.ts';
import { err, ok, type Result } from '../../../content/base/result.ts';
import { MAX_PROFILE_UNITS } from '../../../content/files/profile-file.ts';

/** A file that goes out of the page. */
export interface PageFile {
  readonly fileName: string;
  readonly text: string;
  /** What is in a file that is no text. */
  readonly bytes?: Uint8Array;
}

/** How files leave a page and come in. */
export interface PageFiles {
  /** Gives a file to the person: by the share sheet of a touch device, as a download otherwise. null: cancelled. */
  give(file: PageFile): Promise<Result<{ readonly path: string }, Failure> | null>;
  /** Lets the person choose one file and reads it as UTF-8; null: cancelled. */
  choose(): Promise<{ readonly name: string; readonly text: Result<string, Failure> } | null>;
  /** Reads one file as UTF-8. */
  read(file: File): Promise<Result<string, Failure>>;
}

/** How long a download may still read its bytes after the click, in ms. */
const DOWNLOAD_MS = 60_000;

/** Files of a page in a browser. Nothing goes over a network: a download reads what is in the page's own memory. */
export function createPageFiles(window: Window & typeof globalThis): PageFiles {
  const { document, navigator } = window;

  const read: PageFiles['read'] = async (file) => {
    if (file.size > MAX_PROFILE_UNITS) return err(failure('file-too-large'));
    try {
      return ok(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
    } catch (reason) {
      return err(failure(reason instanceof TypeError ? 'not-ours' : 'file-unreadable', null, String(reason)));
    }
  };

  const download = ({ fileName, text, bytes }: PageFile): void => {
    const content = bytes === undefined ? text : bytes.slice();
    const type = bytes === undefined ? 'application/json' : 'application/octet-stream';
    const address = window.URL.createObjectURL(new Blob([content], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = fileName;
    link.click();
    window.setTimeout(() => window.URL.revokeObjectURL(address), DOWNLOAD_MS);
  };

  const share = async ({ fileName, text, bytes }: PageFile): Promise<'shared' | 'cancelled' | 'impossible'> => {
    if (bytes !== undefined) return 'impossible';
    // A mouse finds a download more easily than a share sheet.
    if (!window.matchMedia('(pointer: coarse)').matches || typeof navigator.canShare !== 'function')
      return 'impossible';
    // Chromium shares by the end of a name, and knows no ending of ours; the program takes such a file by what is in it.
    const data = { files: [new File([text], `${fileName}.txt`, { type: 'text/plain' })] };
    if (!navigator.canShare(data)) return 'impossible';
    try {
      await navigator.share(data);
      return 'shared';
    } catch (reason) {
      return reason instanceof DOMException && reason.name === 'AbortError' ? 'cancelled' : 'impossible';
    }
  };

  return {
    read,
    async give(file) {
      const shared = await share(file);
      if (shared === 'cancelled') return null;
      if (shared === 'impossible') download(file);
      return ok({ path: file.fileName });
    },
    choose: () =>
      new Promise((resolve) => {
        const input = document.createElement('input');
        input.type = 'file';
        input.onchange = () => {
          const file = input.files?.[0];
          if (file === undefined) resolve(null);
          else void read(file).then((text) => resolve({ name: file.name, text }));
        };
        input.oncancel = () => resolve(null);
        input.click();
      }),
  };
}
