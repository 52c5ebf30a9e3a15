import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Signature, Signer, Verify } from '../../content/class/hand-in.ts';
import { writeDurably } from '../storage/durable-file.ts';

/** Where an installation keeps the key pair that it signs hand-ins with. */
const KEY_FILE = 'hand-in-key.json';

/**
 * The signer of the installation whose data folder this is. Its key pair is made when it first signs, and lies in the
 * folder: whoever can read the folder can sign as this installation, and the program claims no more than that.
 *
 * Throws what the disk throws when a new key cannot be kept: a hand-in that nobody could check later is not made.
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

/** Whether a signature was made over the UTF-8 bytes of a text (Ed25519, RFC 8032). */
export const verifySignature: Verify = (text, { publicKey, value }) => {
  try {
    const x = Buffer.from(publicKey, 'base64').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(value, 'base64'));
  } catch {
    // Bytes that are no point of the curve are somebody's invention, and so is what they signed.
    return false;
  }
};

/** null when there is none yet, and when what lies there is none: then a new one is made, and nothing is lost but the old. */
function readKey(folder: string): KeyObject | null {
  try {
    const kept: unknown = JSON.parse(fs.readFileSync(path.join(folder, KEY_FILE), 'utf8'));
    // `createPrivateKey` looks at the form itself, and throws when it is another.
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
