import { createMemoryStore } from '../../content/desk/store/memory-store.ts';
import { describeStore } from './store-suite.ts';

describeStore('createMemoryStore', () => {
  const store = createMemoryStore();
  return { store, reopen: () => store };
});
