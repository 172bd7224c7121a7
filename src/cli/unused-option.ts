// Tham số không có nghĩa ở cách gọi này: an option that would change nothing is refused, never passed over in silence.
import { BadInput } from '#cli/io.ts';

/**
 * Refuses the first of `names` that was given though this way of calling the command does not use it.
 * @param way the way called, as typed: "export organisations" @param reason where it has a meaning, or why it has none here
 * @throws BadInput naming the option
 */
export function refuseUnused(
  values: Readonly<Record<string, unknown>>,
  names: readonly string[],
  way: string,
  reason: string,
): void {
  const given = names.find((name) => values[name] !== undefined);
  if (given !== undefined) throw new BadInput(`Tham số --${given} không dùng với ${way}: ${reason}.`);
}
