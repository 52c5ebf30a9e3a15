import { hashOf } from '../base/hash.ts';

/**
 * A short name for the installation that signed a file, to distinguish the computers of a class: six characters of the
 * hash of its public key, always the same. It does not identify a person and proves nothing.
 *
 * @example nameInstallation('…') // 'A3F-92C'
 */
export function nameInstallation(publicKey: string): string {
  const signs = hashOf(publicKey).slice('sha256:'.length).slice(0, 6).toUpperCase();
  return `${signs.slice(0, 3)}-${signs.slice(3)}`;
}
