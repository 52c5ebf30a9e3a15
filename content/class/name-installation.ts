import { hashOf } from '../base/hash.ts';

/**
 * A short name for the installation that signed a file, to tell two computers of a class apart: six signs of the hash of
 * its public key, the same for ever and in every program. It names nobody, and proves nothing.
 *
 * @example nameInstallation('…') // 'A3F-92C'
 */
export function nameInstallation(publicKey: string): string {
  const signs = hashOf(publicKey).slice('sha256:'.length).slice(0, 6).toUpperCase();
  return `${signs.slice(0, 3)}-${signs.slice(3)}`;
}
