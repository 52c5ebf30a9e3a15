import * as fs from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSigner, verifySignature } from '../../../../electron/host/signature.ts';
import { dataFolder } from '../../../builders/data-folder.ts';
import { verifyInTest } from '../../../builders/hand-in.ts';

describe('createSigner', () => {
  it('signs what any reader of Ed25519 can check', () => {
    const signer = createSigner(dataFolder());
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(verifyInTest(text, signer.sign(text))).toBe(true);
        expect(verifySignature(text, signer.sign(text))).toBe(true);
        expect(verifySignature(`${text}.`, signer.sign(text))).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same installation after a restart, and another one in another folder', () => {
    const folder = dataFolder();
    const { publicKey } = createSigner(folder).sign('a');
    expect(createSigner(folder).sign('b').publicKey).toBe(publicKey);
    expect(createSigner(dataFolder()).sign('a').publicKey).not.toBe(publicKey);
    expect(Buffer.from(publicKey, 'base64')).toHaveLength(32);
  });

  it('keeps its key where only its owner reads it, and nothing is written before it signs', () => {
    const folder = dataFolder();
    const signer = createSigner(folder);
    expect(fs.readdirSync(folder)).toEqual([]);
    signer.sign('a');
    expect(fs.readdirSync(folder)).toEqual(['hand-in-key.json']);
    if (process.platform !== 'win32') {
      expect(fs.statSync(path.join(folder, 'hand-in-key.json')).mode & 0o077).toBe(0);
    }
  });

  it('makes a new key where the old one is damaged', () => {
    const folder = dataFolder();
    const before = createSigner(folder).sign('a').publicKey;
    fs.writeFileSync(path.join(folder, 'hand-in-key.json'), '{"kty":"OKP"}');
    const after = createSigner(folder).sign('a');
    expect(after.publicKey).not.toBe(before);
    expect(verifySignature('a', after)).toBe(true);
  });
});

describe('verifySignature', () => {
  it('rejects an invalid key and a truncated signature', () => {
    const signature = createSigner(dataFolder()).sign('a');
    expect(verifySignature('a', { ...signature, publicKey: '' })).toBe(false);
    expect(verifySignature('a', { ...signature, publicKey: `${'A'.repeat(43)}=` })).toBe(false);
    expect(verifySignature('a', { ...signature, value: signature.value.slice(0, 20) })).toBe(false);
  });
});
