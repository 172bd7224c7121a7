// Lời sau khi dán theo tên: what went where, and by name what did not.
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { MessageKey } from '../../messages/translate.ts';
import { t } from '../../messages/translate.ts';
import type { NamedBlock } from './named-block.ts';

/** More names than these would push the grid out of sight. */
const NAMED = 5;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).join('; ');
  const rest = names.length - NAMED;
  return rest > 0 ? t('grid.andMore', { names: shown, count: formatNumber(rest) }) : shown;
}

/** One sentence for what was put down, one for each reason why something was not. */
export function sayNamed({ entries, rows, unknown, twice, strange }: NamedBlock): string {
  const left = (key: MessageKey, names: readonly string[]) =>
    names.length > 0 ? [t(key, { count: formatNumber(names.length), names: listed(names) })] : [];
  return [
    t('grid.pastedNamed', { cells: formatNumber(entries.length), rows: formatNumber(rows) }),
    ...left('grid.unknownNames', unknown),
    ...left('grid.twiceNames', twice),
    ...left('grid.strangeHeads', strange),
  ].join(' ');
}
