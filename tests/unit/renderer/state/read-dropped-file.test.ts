import { describe, expect, it } from 'vitest';
import { readDroppedFile } from '../../../../renderer/state/read-dropped-file.ts';

/** As much of a `File` as is read. */
const fileOf = (bytes: Uint8Array): File =>
  ({
    size: bytes.byteLength,
    arrayBuffer: () => Promise.resolve(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)),
  }) as Partial<File> as File; // Nothing else of it is asked for.

const utf8 = (text: string) => fileOf(new TextEncoder().encode(text));

describe('readDroppedFile', () => {
  it('reads UTF-8, with a byte order mark and without one', async () => {
    expect(await readDroppedFile(utf8('{"a":"Zoë"}'))).toEqual({ ok: true, value: '{"a":"Zoë"}' });
    expect(await readDroppedFile(utf8('\ufeff{}'))).toEqual({ ok: true, value: '{}' });
  });

  it('reads UTF-16 that says so', async () => {
    const little = Buffer.from('\u{feff}{"a":"Zoë"}', 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16()]) {
      expect(await readDroppedFile(fileOf(bytes))).toEqual({ ok: true, value: '{"a":"Zoë"}' });
    }
  });

  it('refuses another encoding, in which letters would be replaced', async () => {
    const latin1 = fileOf(Uint8Array.from('{"a":"Zo\u00eb"}', (letter) => letter.charCodeAt(0)));
    expect(await readDroppedFile(latin1)).toMatchObject({ ok: false, error: { code: 'not-json' } });
  });

  it('says that what is gone cannot be read', async () => {
    const gone = { size: 1, arrayBuffer: () => Promise.reject(new Error('NotFoundError')) } as Partial<File> as File; // As above.
    expect(await readDroppedFile(gone)).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
  });
});
