import { createDesk } from '../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../content/desk/store/memory-store.ts';
import { describeDesk } from './desk-suite.ts';

describeDesk('the desk over a memory store', (tools) => {
  const store = createMemoryStore();
  const open = () => createDesk({ ...tools, store });
  return { desk: open(), reopen: open };
});
