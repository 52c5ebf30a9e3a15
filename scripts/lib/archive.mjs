// Writes an archive of a packed program. Our own code: a few lines on top of tar-stream, which the fallback runtime
// needs anyway.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import tar from 'tar-stream';

/**
 * Writes a folder as a .tar.gz, which every system can open. The owner is set to root, so that the archive does not
 * contain this computer's user name; it gets its own name only when it is complete.
 * @param {string} folder
 * @param {{ as: string, file: string }} into the folder's name within the archive, and the archive
 */
export async function writeArchive(folder, { as, file }) {
  const archive = tar.pack();
  const writing = pipeline(archive, createGzip({ level: 6 }), fs.createWriteStream(`${file}.part`));
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names) await addEntry(archive, join(folder, name), `${as}/${name.replaceAll('\\', '/')}`);
  archive.finalize();
  await writing;
  fs.renameSync(`${file}.part`, file);
}

/**
 * @param {import('tar-stream').Pack} archive
 * @param {string} path
 * @param {string} name
 */
async function addEntry(archive, path, name) {
  const stat = fs.lstatSync(path);
  const header = { name, mode: stat.mode & 0o7777, mtime: stat.mtime, uid: 0, gid: 0 };
  if (stat.isSymbolicLink()) {
    archive.entry({ ...header, type: 'symlink', linkname: fs.readlinkSync(path) });
  } else if (stat.isDirectory()) {
    archive.entry({ ...header, type: 'directory' });
  } else {
    await pipeline(fs.createReadStream(path), archive.entry({ ...header, size: stat.size }));
  }
}
