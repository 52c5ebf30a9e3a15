import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Signature, Signer, Verify } from '../../content/class/hand-in.ts';
import { writeDurably } from '../storage/durable-file.ts';

/** The file with the key pair with which an installation signs hand-ins. */
const KEY_FILE = 'hand-in-key.json';

/**
 * The signer for the installation with this data folder. Its key pair is created at the first signature and stored in
 * the folder: anyone who can read the folder can sign as this installation, and the program does not claim otherwise.
 *
 * Throws the error of the disk if a new key cannot be saved: a hand-in that nobody could verify later must not be
 * created.
 */
export function createSigner(folder: string): Signer<Signature> {
  let known: KeyObject | null = null;
  return {
    sign(text) {
      known ??= readKey(folder) ?? makeKey(folder);
      const { x = '' } = createPublicKey(known).export({ format: 'jwk' });
      return {
        algorithm: 'Ed25519',
        publicKey: Buffer.from(x, 'base64url').toString('base64'),
        value: sign(null, Buffer.from(text, 'utf8'), known).toString('base64'),
      };
    },
  };
}

/** Verifies a signature of the UTF-8 bytes of a text (Ed25519, RFC 8032). */
export const verifySignature: Verify = (text, { publicKey, value }) => {
  try {
    const x = Buffer.from(publicKey, 'base64').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(value, 'base64'));
  } catch {
    // These bytes are not a point on the curve: the key is invalid, and so is the signature.
    return false;
  }
};

/** null if there is no key yet or the file contains none: a new one is then created, and only the old key is lost. */
function readKey(folder: string): KeyObject | null {
  try {
    const kept: unknown = JSON.parse(fs.readFileSync(path.join(folder, KEY_FILE), 'utf8'));
    // `createPrivateKey` validates the format itself, and throws if it is wrong.
    return createPrivateKey({ key: kept as { kty: string }, format: 'jwk' });
  } catch {
    return null;
  }
}

function makeKey(folder: string): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519');
  const file = path.join(folder, KEY_FILE);
  writeDurably(file, `${JSON.stringify(privateKey.export({ format: 'jwk' }))}\n`);
  fs.chmodSync(file, 0o600);
  return privateKey;
}
