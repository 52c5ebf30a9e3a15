import type { TableForm } from '../../content/text/table-form.ts';
import type { ImportPreview } from '../../content/desk/people/profile-exchange.ts';
import type { DataFolderView } from '../../content/machine/views.ts';
import { profileOf } from './profile-of.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, WORKING, type Waiting } from './waiting.ts';

/** The state of importing a profile file: nothing chosen, a preview to confirm, or the result. */
export type ProfileImport =
  | Exclude<Waiting<never>, { readonly kind: 'done' }>
  | { readonly kind: 'asked'; readonly preview: ImportPreview }
  | { readonly kind: 'taking'; readonly preview: ImportPreview }
  | { readonly kind: 'taken'; readonly preview: ImportPreview };

export interface PeopleSlice {
  readonly profileImport: ProfileImport;
  readonly erasure: Waiting<null>;
  readonly dataFolder: Waiting<DataFolderView>;
  /** Saves all data of the current person where they choose. */
  readonly exportProfile: (form: 'json' | 'own' | TableForm) => Promise<void>;
  /** Lets the person choose a profile file; nothing is imported before they confirm the preview. */
  readonly chooseProfileFile: () => Promise<void>;
  readonly takeProfileFile: () => Promise<void>;
  /** Clears the chosen file or the result. */
  readonly closeProfileImport: () => void;
  /** Erases the current person, and shows the first screen of those who remain. */
  readonly eraseProfile: () => Promise<void>;
  readonly readDataFolder: () => Promise<void>;
  /**
   * Lets the person choose another folder from the next start on: with the current data, with the data in that folder,
   * or back again.
   */
  readonly chooseDataFolder: (how: 'move' | 'use' | 'stay') => Promise<void>;
  readonly restart: () => Promise<void>;
}

export const createPeopleSlice: SliceOf<PeopleSlice> = (platform, set, get, loader) => ({
  profileImport: IDLE,
  erasure: IDLE,
  dataFolder: IDLE,

  exportProfile: async (form) => {
    const profile = profileOf(get());
    if (profile !== null) await get().saveFile({ kind: 'profile', profile, form });
  },

  chooseProfileFile: async () => {
    set({ profileImport: WORKING });
    const preview = await platform.machine.chooseProfileFile({});
    if (preview === null) set({ profileImport: IDLE });
    else if (preview.ok) set({ profileImport: { kind: 'asked', preview: preview.value } });
    else set({ profileImport: { kind: 'failed', failure: preview.error } });
  },

  takeProfileFile: async () => {
    const { profileImport } = get();
    if (profileImport.kind !== 'asked') return;
    const { preview } = profileImport;
    set({ profileImport: { kind: 'taking', preview } });
    const taken = await platform.machine.takeProfileFile({ confirmed: preview.kind });
    if (!taken.ok) {
      set({ profileImport: { kind: 'failed', failure: taken.error } });
      return;
    }
    set({ profileImport: { kind: 'taken', preview: taken.value } });
    await get().readPeople();
  },

  closeProfileImport: () => {
    set({ profileImport: IDLE });
  },

  eraseProfile: async () => {
    const profile = profileOf(get());
    if (profile === null) return;
    set({ erasure: WORKING });
    const left = await platform.desk.eraseProfile({ profile });
    if (left.ok) {
      set({ erasure: IDLE });
      get().takeStart(left.value);
      get().notify({ kind: 'profile-erased' });
    } else {
      set({ erasure: { kind: 'failed', failure: left.error } });
    }
  },

  readDataFolder: async () => {
    await loader.load('dataFolder', {}, () => platform.machine.readDataFolder({}));
  },

  chooseDataFolder: async (how) => {
    const folder = await platform.machine.chooseDataFolder({ how });
    if (folder === null) return;
    if (folder.ok) set({ dataFolder: { kind: 'done', value: folder.value } });
    else get().notify({ kind: 'failure', failure: folder.error });
  },

  restart: async () => {
    const restarted = await platform.machine.restart({});
    if (!restarted.ok) get().notify({ kind: 'failure', failure: restarted.error });
  },
});
