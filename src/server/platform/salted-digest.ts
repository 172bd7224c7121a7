// Băm có muối: a digest that recognises content without giving it away; dropping the salt forgets it.
import { createHash, randomBytes } from 'node:crypto';

/** SHA-256 of a fresh 16-byte salt and the content. */
export function saltedDigest(content: string): { readonly salt: Buffer; readonly digest: Buffer } {
  const salt = randomBytes(16);
  return { salt, digest: createHash('sha256').update(salt).update(content).digest() };
}
