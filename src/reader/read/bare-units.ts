// Which unit has a number whose sign is lost, or whose noun may be a verb?
import type { Entry } from '../lexicon/entry.ts';
import type { Mark } from './marks.ts';
import type { Scan } from './scan.ts';

const ORGANISATIONS: Entry = {
  category: 'noun',
  id: 'don_vi',
  unit: 'don_vi',
  subject: 'tổ chức',
  measure: 'total',
};

/** "trồng rau: 38 tổ chức;": a noun only where nothing follows; before other words it is the verb. */
export function organisationsAt(scan: Scan, i: number): Mark | undefined {
  const { tokens } = scan;
  if (tokens[i]?.key !== 'tổ' || tokens[i + 1]?.key !== 'chức') return undefined;
  return /^[;,.)]$/.test(tokens[i + 2]?.text ?? '.')
    ? { from: i, to: i + 2, entries: [ORGANISATIONS] }
    : undefined;
}

/** "01 HTX (chiếm 0,4)": a decimal after "chiếm" with nothing behind it has lost its sign. */
export function isShareWithoutSign(scan: Scan, i: number, to: number): boolean {
  const { tokens } = scan;
  const before = tokens[i - 1]?.key;
  const shared =
    before === 'chiếm' || (/^(?:lệ|trọng)$/.test(before ?? '') && /^t[ỷỉ]$/.test(tokens[i - 2]?.key ?? ''));
  return (
    to === i + 1 &&
    shared &&
    /^\d{1,2},\d{1,2}$/.test(tokens[i]?.text ?? '') &&
    /^[);]$/.test(tokens[to]?.text ?? '')
  );
}
