// Reading --known-at: a journal number.
import { BadInput } from '#cli/io.ts';

/** @throws BadInput when it is not a whole number */
export function knownAtOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text))
    throw new BadInput(`--known-at phải là một số nhật ký, không phải "${text}".`);
  return Number(text);
}
