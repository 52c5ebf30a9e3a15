import * as fs from 'node:fs';

/** The network file systems, by their numbers on Linux (statfs(2)). */
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
 * Whether a folder is known to be on another computer: on Linux by its file system, on Windows by a path with a server
 * name. Drive letters mapped to a server, and network folders on macOS, are not detected.
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
    // A folder that does not exist yet will be created in its parent folder; the store reports it if that fails.
    return false;
  }
}
