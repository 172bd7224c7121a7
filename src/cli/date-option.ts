// Reading --at, --geography …: a day, or the sentence that names the option it was written for.
import { BadInput } from '#cli/io.ts';
import { requireDate } from '#server/platform/dates.ts';
import { Refused } from '#server/platform/refused.ts';

/** The same text once it is a day. @throws BadInput naming the option */
export function dateOption(text: string | undefined, name: string): string | undefined {
  if (text === undefined) return undefined;
  try {
    return requireDate(text);
  } catch (error) {
    if (error instanceof Refused) throw new BadInput(`Tham số --${name}: ${error.message}`);
    throw error;
  }
}
