import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { settleProgramFolder, type AppPaths } from '../../../../electron/host/program-folder.ts';
import { dataFolder } from '../../../builders/data-folder.ts';

interface App extends AppPaths {
  readonly messages: string[];
}

/** Electron's paths in a home; one that is a file cannot hold anything. */
function appIn(home: string, isThere = true): App {
  const messages: string[] = [];
  return {
    messages,
    getPath(name) {
      if (!isThere) throw new Error(`Failed to get '${name}' path`);
      return name === 'userData' ? path.join(home, 'Claimsort') : home;
    },
    setPath: (_name, folder) => void messages.push(folder),
    getName: () => 'Claimsort',
  };
}

function brokenHome(): string {
  const file = path.join(dataFolder(), 'home');
  fs.writeFileSync(file, '');
  return file;
}

describe('settleProgramFolder', () => {
  it('leaves everything as it is in a home that can be written to, and nothing in it', () => {
    const home = dataFolder();
    const app = appIn(home);
    expect(settleProgramFolder(app, null)).toEqual({
      ...{
        path: path.join(home, 'Claimsort'),
        usualData: path.join(home, 'Claimsort', 'data'),
        isStandIn: false,
      },
    });
    expect(app.messages).toEqual([]);
    expect(fs.readdirSync(path.join(home, 'Claimsort'))).toEqual([]);
  });

  it.each([true, false])(
    'goes into the named data folder when the home cannot be used (Electron says where: %s)',
    (isThere) => {
      const named = dataFolder();
      const app = appIn(brokenHome(), isThere);
      const settled = settleProgramFolder(app, named);
      expect(settled).toMatchObject({ path: path.join(named, 'program'), isStandIn: true });
      expect(app.messages).toEqual([settled.path]);
    },
  );

  it.each(['no data folder', 'a data folder that cannot be written to'])(
    'takes a temporary folder where there is %s',
    (what) => {
      const temporary = dataFolder();
      const home = brokenHome();
      const settled = settleProgramFolder(appIn(home), what === 'no data folder' ? null : brokenHome(), temporary);
      expect(path.dirname(settled.path)).toBe(temporary);
      // Work is not put where the system clears up.
      expect(settled.usualData).toBe(path.join(home, 'Claimsort', 'data'));
    },
  );

  it('throws where nothing can be written to', () => {
    expect(() => settleProgramFolder(appIn(brokenHome()), null, brokenHome())).toThrow('ENOTDIR');
  });
});
