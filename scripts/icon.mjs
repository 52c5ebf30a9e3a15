// Makes the icon in the forms that each system asks for out of build/icon.svg; needs rsvg-convert (librsvg2-bin).
// usage: node scripts/icon.mjs
import './lib/check-node.mjs';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { inProject } from './lib/project.mjs';

/** @param {number} size */
const png = (size) =>
  execFileSync('rsvg-convert', ['-w', String(size), '-h', String(size), inProject('build', 'icon.svg')]);

/**
 * Windows: a directory of pictures, each a whole PNG.
 * @param {readonly number[]} sizes
 */
function ico(sizes) {
  const pictures = sizes.map((size) => ({ size, data: png(size) }));
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, data }] of pictures.entries()) {
    const at = 6 + 16 * index;
    // 0 stands for 256.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(data.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += data.length;
  }
  return Buffer.concat([head, ...pictures.map(({ data }) => data)]);
}

/**
 * macOS: named chunks, each a whole PNG.
 * @param {Readonly<Record<string, number>>} chunks
 */
function icns(chunks) {
  const parts = Object.entries(chunks).map(([name, size]) => {
    const data = png(size);
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32BE(8 + data.length, 4);
    return Buffer.concat([head, data]);
  });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(8 + body.length, 4);
  return Buffer.concat([head, body]);
}

mkdirSync(inProject('build', 'icons'), { recursive: true });
for (const size of [16, 32, 48, 64, 128, 256, 512]) {
  writeFileSync(inProject('build', 'icons', `${size}x${size}.png`), png(size));
}
writeFileSync(inProject('build', 'icon.png'), png(512));
writeFileSync(inProject('build', 'icon.ico'), ico([16, 32, 48, 64, 128, 256]));
writeFileSync(inProject('build', 'icon.icns'), icns({ ic07: 128, ic08: 256, ic09: 512, ic10: 1024 }));
