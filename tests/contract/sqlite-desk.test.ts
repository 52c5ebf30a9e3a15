import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createDesk } from '../../content/desk/create-desk.ts';
import { openStore } from '../../electron/storage/open-store.ts';
import { describeDesk } from './desk-suite.ts';

describeDesk('the desk over SQLite', (tools) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'claimsort-desk-'));
  const open = () => {
    const opened = openStore({ folder, now: tools.now });
    if (!opened.ok) throw new Error(opened.error.reason);
    return opened.value;
  };
  let inUse = open();
  return {
    desk: createDesk({ ...tools, store: inUse.store }),
    reopen() {
      inUse.close();
      inUse = open();
      return createDesk({ ...tools, store: inUse.store });
    },
    close() {
      inUse.close();
      fs.rmSync(folder, { recursive: true });
    },
  };
});
