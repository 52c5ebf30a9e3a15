import { dataFolder } from '../builders/data-folder.ts';
import { opened, steadyClock } from '../builders/open-store.ts';
import { describeStore } from './store-suite.ts';

describeStore('a store in SQLite', () => {
  const folder = dataFolder();
  const now = steadyClock();
  let open = opened(folder, now);
  return {
    store: open.store,
    reopen() {
      open.close();
      open = opened(folder, now);
      return open.store;
    },
    close: () => open.close(),
  };
});
