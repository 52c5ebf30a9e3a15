import { createRecordedStore, type StoreWrite } from '../../content/desk/store/recorded-store.ts';
import type { DeskStore } from '../../content/desk/store/store.ts';
import { describeStore } from './store-suite.ts';

describeStore('createRecordedStore', () => {
  const kept: StoreWrite[] = [];
  let takeWrites: () => readonly StoreWrite[] = () => [];
  const open = (): DeskStore => {
    // As a database gives them back: copies.
    kept.push(...structuredClone(takeWrites()));
    const made = createRecordedStore(kept);
    if (!made.ok) throw new Error(made.error.code);
    takeWrites = made.value.takeWrites;
    return made.value.store;
  };
  return { store: open(), reopen: open, keepsDigests: false };
});
