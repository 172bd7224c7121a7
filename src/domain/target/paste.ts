// Dán từ Excel: rows of code or name, low and high, into shares; a row that cannot be understood is named, never dropped.

import { readWholeOrPercent } from '#domain/vietnamese/read-count.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';

export interface NamedUnit {
  readonly code: string;
  readonly name: string;
  /** Without the type: "Hải Châu". */
  readonly bare: string;
}

export interface PastedLine {
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly notApplicable: boolean;
}

const NOT_APPLICABLE = /^(khong ap dung|kad|n\/a|x)$/;

function numberOf(text: string, percent: boolean): number | null | undefined {
  if (text === '' || text === '-' || text === '–') return null;
  return readWholeOrPercent(percent ? text.replace(/%$/, '') : text, percent);
}

/** Reads a pasted block; the first row may be heads. Of a target in percent 85 is 85 %, kept as 8500 hundredths. @returns the lines, or the first row that is wrong and why */
export function parsePasted(
  text: string,
  units: readonly NamedUnit[],
  percent: boolean,
): { readonly lines: readonly PastedLine[] } | { readonly row: number; readonly reason: string } {
  const byKey = new Map<string, Set<string>>();
  const add = (key: string, code: string) => byKey.set(key, (byKey.get(key) ?? new Set()).add(code));
  for (const unit of units) {
    add(searchKey(unit.code), unit.code);
    add(searchKey(unit.name), unit.code);
    add(searchKey(unit.bare), unit.code);
  }
  const lines: PastedLine[] = [];
  for (const [index, raw] of text.split(/\r?\n/u).entries()) {
    if (raw.trim() === '') continue;
    const cells = raw.split('\t').map((cell) => cell.trim());
    const [first = '', ...rest] = cells;
    const codes = byKey.get(searchKey(first));
    if (!codes) {
      // Heads of the block hold no number.
      if (lines.length === 0 && rest.every((cell) => numberOf(cell, percent) === undefined)) continue;
      return { row: index + 1, reason: `không có đơn vị "${first}"` };
    }
    if (codes.size > 1)
      return { row: index + 1, reason: `"${first}" là tên của ${codes.size} đơn vị; hãy ghi mã` };
    const [code = ''] = codes;
    const numbers = rest.filter(
      (cell) => searchKey(cell) !== searchKey(units.find((unit) => unit.code === code)?.name ?? ''),
    );
    if (numbers.some((cell) => NOT_APPLICABLE.test(searchKey(cell)))) {
      lines.push({ unit: code, low: null, high: null, notApplicable: true });
      continue;
    }
    const range = /^(\S+)\s*[-–]\s*(\S+)$/u.exec(numbers[0] ?? '');
    const [low, high] = range
      ? [numberOf(range[1] ?? '', percent), numberOf(range[2] ?? '', percent)]
      : [numberOf(numbers[0] ?? '', percent), numberOf(numbers[1] ?? '', percent)];
    if (low === undefined || high === undefined)
      return {
        row: index + 1,
        reason: `"${numbers.join(' ')}" không phải ${percent ? 'phần trăm có tối đa hai số lẻ' : 'số nguyên'}`,
      };
    lines.push({ unit: code, low, high, notApplicable: false });
  }
  return { lines };
}
