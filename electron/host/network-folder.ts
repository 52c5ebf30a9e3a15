import * as fs from 'node:fs';

/** The file systems that stand on another computer, as Linux numbers them (statfs(2)). */
const NETWORK_TYPES: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB2
  0x01021997, // 9P
  0x5346414f, // AFS
  0x00c36400, // Ceph
]);

/**
 * Whether a folder is known to stand on another computer: on Linux by its file system, on Windows by a path that names
 * a server. A drive letter that stands for a server, and macOS, cannot be told from here.
 */
export function isNetworkFolder(folder: string, platform: NodeJS.Platform = process.platform): boolean {
  switch (platform) {
    case 'win32':
      return /^[\\/]{2}[^\\/?.]/.test(folder);
    case 'linux':
      return isNetworkType(folder);
    default:
      return false;
  }
}

function isNetworkType(folder: string): boolean {
  try {
    return NETWORK_TYPES.has(fs.statfsSync(folder).type);
  } catch {
    // A folder that is not there yet will be made beside where its parent is; the store says so if it cannot be.
    return false;
  }
}
