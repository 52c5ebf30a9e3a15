import { createDesk } from '../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../content/desk/store/memory-store.ts';
import { createMemoryPlatform } from '../../renderer/platform/memory-platform.ts';
import { describePlatform } from './platform-suite.ts';

describePlatform('the memory platform', (tools) => {
  const store = createMemoryStore();
  const open = () =>
    createMemoryPlatform(createDesk({ ...tools, store }), {
      about: { version: '1.2.3', dataFolder: 'a folder' },
      notices: [{ what: 'network-folder', backupTime: null }],
    });
  const platform = open();
  return { platform, command: platform.command, reopen: open };
});
