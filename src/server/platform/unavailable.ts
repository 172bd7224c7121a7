// What is thrown when the machine, not the request, is in the way?

/** Something needed is not available (exit code 3). The message is one Vietnamese sentence for the person at the keyboard. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}
