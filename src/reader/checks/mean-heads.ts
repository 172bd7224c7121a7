// For each of what is a mean told, and which numbers count it?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';

/** What is counted, by the word a mean is told for each of. */
const COUNTED: Readonly<Record<string, readonly string[]>> = {
  HTX: ['htx'],
  THT: ['tht'],
  tổ: ['tht'],
  LHHTX: ['lhhtx'],
  quỹ: ['qtdnd'],
  người: ['nguoi', 'luot_nguoi', 'ho'],
  'lao động': ['nguoi'],
  'thành viên': ['nguoi', 'ho'],
  hộ: ['ho'],
  lớp: ['lop'],
  'dự án': ['du_an'],
  'mô hình': ['mo_hinh'],
  'hợp đồng': ['hop_dong'],
  ha: ['ha'],
  kg: ['kg', 'tan'],
  con: ['con'],
  xã: ['xa'],
  huyện: ['huyen'],
  'đơn vị': ['htx', 'tht', 'qtdnd', 'lhhtx', 'don_vi', 'doanh_nghiep'],
};

const EACH =
  /(?:^| )(?:mỗi|một|1|01) (thành viên|xã viên|tổ viên|hội viên|người|chị em|anh em|chị|hộ|lao động|đơn vị|con|kg|tổ)(?: \S+){0,3}$/;

/** The word a mean is told for each of: "/HTX", "mỗi thành viên góp". */
export function headOf(run: CheckRun, mean: Fact): string | undefined {
  const head = mean.per?.split('/')[0];
  if (head !== undefined && COUNTED[head] !== undefined) return head;
  if (head === 'lượt') return head;
  if (head !== undefined) return undefined;
  const each = EACH.exec(wordsOf(run.read.context, Math.max(0, mean.from - 8), mean.from))?.[1];
  if (each === undefined) return undefined;
  return COUNTED[each] === undefined ? 'thành viên' : each;
}

/** "1.648 lượt vay", "94 lượt HTX": times, whatever was lent to. */
function isTimes(run: CheckRun, fact: Fact): boolean {
  return /(?:^| )lượt(?: |$)/.test(wordsOf(run.read.context, fact.quantity.numberFrom + 1, fact.to + 1));
}

export function isCountOf(run: CheckRun, fact: Fact, head: string): boolean {
  if (!isLevel(fact) || fact.per !== undefined || fact.value <= 1 || fact.valueTo !== undefined) return false;
  if (head === 'lượt') return isTimes(run, fact);
  return COUNTED[head]?.includes(fact.unit) === true;
}
