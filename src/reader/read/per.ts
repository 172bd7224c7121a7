// Per what is an amount said: đồng/HTX/năm, đồng/người/tháng?
import type { Token } from '../token.ts';

const PER_WORDS: Readonly<Record<string, string>> = {
  htx: 'HTX',
  năm: 'năm',
  tháng: 'tháng',
  người: 'người',
  ngày: 'ngày',
  ha: 'ha',
  hộ: 'hộ',
  kg: 'kg',
  tht: 'THT',
  lhhtx: 'LHHTX',
  vụ: 'vụ',
  lđ: 'lao động',
  tấn: 'tấn',
  quỹ: 'quỹ',
  tổ: 'THT',
  lượt: 'lượt',
  lớp: 'lớp',
  tv: 'thành viên',
  quý: 'quý',
  tạ: 'tạ',
  lít: 'lít',
  con: 'con',
  khẩu: 'người',
  xã: 'xã',
  huyện: 'huyện',
};

const PER_PAIRS: Readonly<Record<string, string>> = {
  'lao động': 'lao động',
  'thành viên': 'thành viên',
  'hợp tác': 'HTX',
  'tổ hợp': 'THT',
  'xã viên': 'thành viên',
  'đơn vị': 'đơn vị',
  'cổ phần': 'cổ phần',
  'dự án': 'dự án',
  'hợp đồng': 'hợp đồng',
  'mô hình': 'mô hình',
  'sản phẩm': 'sản phẩm',
  'khách hàng': 'khách hàng',
  'người lao': 'lao động',
  'đầu người': 'người',
  'hội nghị': 'hội nghị',
  'hội chợ': 'hội chợ',
  'hội viên': 'hội viên',
  'học viên': 'học viên',
  'học sinh': 'học sinh',
  'đại biểu': 'đại biểu',
  'trường hợp': 'trường hợp',
  'tập thể': 'tập thể',
  'gian hàng': 'gian hàng',
  'cửa hàng': 'cửa hàng',
  'công trình': 'công trình',
  'chương trình': 'chương trình',
  'chuyên mục': 'chuyên mục',
  'doanh nghiệp': 'doanh nghiệp',
  'cơ sở': 'cơ sở',
  'nhân khẩu': 'người',
  'héc ta': 'ha',
};

/** What an amount is told for each of; of money any noun right after a slash ("12,5 triệu đồng/hội nghị", "15 triệu đồng/máy"). */
export function readPer(
  tokens: readonly Token[],
  from: number,
  money = false,
): { per: string; to: number } | null {
  const parts: string[] = [];
  let i = from;
  while (parts.length < 3) {
    const mark = tokens[i];
    const glued =
      mark?.text === '-' && mark.start === tokens[i - 1]?.end && tokens[i + 1]?.start === mark.end;
    const slash = mark?.text === '/' || (glued && parts.length > 0);
    const spoken = mark?.key === 'mỗi' || mark?.key === 'một' || mark?.key === 'trên';
    if (!slash && !spoken) break;
    let k = i + 1;
    if (tokens[k]?.text === '1' || tokens[k]?.text === '01') k++;
    const pair = `${tokens[k]?.key ?? ''} ${tokens[k + 1]?.key ?? ''}`;
    if (PER_PAIRS[pair] !== undefined && !spoken) {
      parts.push(PER_PAIRS[pair] ?? '');
      i = k + (/^(?:hợp tác|tổ hợp|người lao)$/.test(pair) ? 3 : 2);
    } else {
      const noun = tokens[k];
      const any = money && slash && noun?.kind === 'word' ? noun.key : undefined;
      const word = PER_WORDS[noun?.key ?? ''] ?? any;
      if (word === undefined) break;
      parts.push(word);
      i = k + 1;
    }
  }
  return parts.length === 0 ? null : { per: parts.join('/'), to: i };
}

/** "180 tấn rác/ngày", "2 tấn hoa khô/năm": what is weighed stands before the slash. */
export function perBehindNoun(tokens: readonly Token[], from: number): string | undefined {
  for (let i = from; i < from + 3; i++) {
    if (i > from && tokens[i]?.text === '/') return readPer(tokens, i)?.per;
    if (tokens[i]?.kind !== 'word') return undefined;
  }
  return undefined;
}

const EACH =
  /^(?:.* )?(?:(?:bình quân|trung bình|bq|tính bình quân)(?: (?:mỗi|một|1|01|cho|của|ở|trên|trong|tại))*|(?:mỗi|của (?:một|mỗi|1|01)))(?: hệ thống)? (htx|hợp tác xã|tht|tổ hợp tác|qtdnd|quỹ tín dụng nhân dân|quỹ|lớp|lượt|xã|huyện|thôn|hộ|dự án)(?= |$)(.*)$/;
const EACH_WORDS: Readonly<Record<string, string>> = {
  htx: 'HTX',
  'hợp tác xã': 'HTX',
  tht: 'THT',
  'tổ hợp tác': 'THT',
  qtdnd: 'quỹ',
  'quỹ tín dụng nhân dân': 'quỹ',
  quỹ: 'quỹ',
  lớp: 'lớp',
  lượt: 'lượt',
  xã: 'xã',
  huyện: 'huyện',
  thôn: 'thôn',
  hộ: 'hộ',
  'dự án': 'dự án',
};

/** "bình quân 1 dự án đạt 475 triệu đồng, 1 hộ đạt 37,7 triệu đồng": the second of two averages. */
const NEXT_EACH =
  /(?:bình quân|trung bình) .*(?:,|;|và) (?:1|01|một|mỗi) (hộ|htx|dự án|tht|quỹ|lớp|xã)(?= |$)(.*)$/;

/** Of what each a figure is said in the words before it: "bình quân mỗi quỹ có", "trung bình một HTX có khoảng"; undefined when of none. */
export function eachBefore(left: string): string | undefined {
  const match = NEXT_EACH.exec(left) ?? EACH.exec(left);
  const tail = match?.[2] ?? '';
  if (match === null || /[.;:()]|\d/.test(tail.replace(/(?:^| )năm \d{4}/g, ' '))) return undefined;
  return EACH_WORDS[match[1] ?? ''];
}
