// Not available: the system cannot work at all (exit code 3), told in one Vietnamese sentence.

export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}
