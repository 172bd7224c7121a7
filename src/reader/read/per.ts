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
  vụ: 'vụ',
  lđ: 'lao động',
  tấn: 'tấn',
  quỹ: 'quỹ',
  tv: 'thành viên',
  quý: 'quý',
  tạ: 'tạ',
  lít: 'lít',
  con: 'con',
  khẩu: 'người',
};

const PER_PAIRS: Readonly<Record<string, string>> = {
  'lao động': 'lao động',
  'thành viên': 'thành viên',
  'hợp tác': 'HTX',
  'đơn vị': 'đơn vị',
  'cổ phần': 'cổ phần',
  'người lao': 'lao động',
  'đầu người': 'người',
};

export function readPer(tokens: readonly Token[], from: number): { per: string; to: number } | null {
  const parts: string[] = [];
  let i = from;
  while (parts.length < 3) {
    const mark = tokens[i];
    const slash = mark?.text === '/' || (mark?.text === '-' && parts.length > 0);
    const spoken = mark?.key === 'mỗi' || mark?.key === 'một' || mark?.key === 'trên';
    if (!slash && !spoken) break;
    let k = i + 1;
    if (tokens[k]?.text === '1' || tokens[k]?.text === '01') k++;
    const pair = `${tokens[k]?.key ?? ''} ${tokens[k + 1]?.key ?? ''}`;
    if (PER_PAIRS[pair] !== undefined && !spoken) {
      parts.push(PER_PAIRS[pair] ?? '');
      i = k + (pair === 'hợp tác' || pair === 'người lao' ? 3 : 2);
    } else {
      const word = PER_WORDS[tokens[k]?.key ?? ''];
      if (word === undefined) break;
      parts.push(word);
      i = k + 1;
    }
  }
  return parts.length === 0 ? null : { per: parts.join('/'), to: i };
}
