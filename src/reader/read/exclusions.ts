// Which numbers are not statistics (document numbers, law years, ordinals, articles, phones, roads, names)?
import { isCapitalised, type Token } from '../token.ts';
import type { TimeMark } from './periods.ts';

/** A number right after one of these words is a label, not an amount. */
const LABEL_BEFORE = new Set(
  'thứ điều khoản chương mục điểm trang bảng biểu biểu_số phụ_lục tiêu_chí khóa kỳ vòng quận phường ấp thôn khu_phố tổ_dân_phố quốc_lộ đường_tỉnh tỉnh_lộ đại_lộ đường hạng cấp loại top bậc nhóm số ql dt đt fax hotline covid mst stk tel phòng_số hẻm ngõ ngách kiệt khu lô zone mẫu phiên_bản dạng hình ảnh số_hiệu phường_số tiểu_khu lần_thứ thứ_tự ca_số quyển tập f'.split(
    ' ',
  ),
);
/** A document kind right before a number makes it the document's number. */
const DOCUMENT_BEFORE = new Set(
  'nghị_định thông_tư nghị_quyết quyết_định chỉ_thị kết_luận công_văn thông_báo kế_hoạch_số văn_bản_số đề_án_số chương_trình_số luật nđ tt nq qđ ct kl'.split(
    ' ',
  ),
);
const DOCUMENT_TAIL =
  /^(?:nq|qđ|ct|tt|nđ|kh|cv|tb|kl|hd|bc|ttr|ubnd|lmhtx|lmhtxvn|qh|ttg|cp|btc|bkhđt|bnn|tw|tu|hđnd|bch|đa|ctr|pl|vbhn|sl|vpcp|dqh|qh13|qh15)/;

function wordsBefore(tokens: readonly Token[], i: number, count: number): string {
  const words: string[] = [];
  for (let k = i - count; k < i; k++) {
    const token = tokens[k];
    if (token?.kind !== 'word') return '';
    words.push(token.key);
  }
  return words.join('_');
}

function skipBack(tokens: readonly Token[], i: number): number {
  let k = i;
  while (k > 0 && /^[:*.]$/.test(tokens[k - 1]?.text ?? '')) k--;
  return k;
}

/** Labels that stay labels even before a counted noun: "điều 5", "thứ 7". */
const STRICT = /^(?:thứ|điều|khoản|chương|tiêu_chí|lần_thứ|thứ_tự)$/;
/** "trung cấp 986 người", "phân loại 790 HTX": the last syllable is no label here. */
const NO_LABEL = /^(?:trung|sơ|cao|cung|trợ|được|đã|phân|xếp|đánh)_(?:cấp|loại)$/;

function isLabelled(tokens: readonly Token[], i: number, countsNoun: boolean): boolean {
  const at = skipBack(tokens, i);
  const one = wordsBefore(tokens, at, 1);
  const two = wordsBefore(tokens, at, 2);
  const three = wordsBefore(tokens, at, 3);
  // "Thanh Chương 2 HTX": the last syllable of a name.
  if (countsNoun && isCapitalised(tokens[at - 1]) && isCapitalised(tokens[at - 2])) return false;
  // "ngân sách cấp 35 tỷ đồng", "phổ biến pháp luật: 312 triệu đồng", "phổ biến pháp luật: 12 lớp": an amount is no label.
  const amount = /^(?:tỷ|tỉ|triệu|nghìn|ngàn|tr|trđ|đồng|%)$/.test(tokens[i + 1]?.key ?? '');
  const told = amount || (countsNoun && at < i);
  if (!told && (DOCUMENT_BEFORE.has(one) || DOCUMENT_BEFORE.has(two))) return true;
  if (countsNoun || amount) return STRICT.test(one) || STRICT.test(two);
  if (LABEL_BEFORE.has(two) || LABEL_BEFORE.has(three)) return true;
  if (!LABEL_BEFORE.has(one) || NO_LABEL.test(two)) return false;
  // "số 77", "đường 30 km": a bare label; "tổng số 460", "tỷ số 3" are amounts. "nhóm 5 HTX" stays an amount.
  if (one === 'số')
    return !/^(?:tổng|con|một|đa|hệ|chỉ|trong|dân|hộ|doanh|thiểu|phần|lượng|trên|nâng|đưa|nguồn|đổi|tế|nghệ|thuật)_số$/.test(
      two,
    );
  return true;
}

/** Whether a number is followed by the tail of a document number: 77/LMHTXVN-VP, 20-NQ/TW, 340/2016/TT-BTC. */
function documentEnd(tokens: readonly Token[], i: number): number {
  let k = i + 1;
  let slash = tokens[k];
  if (slash?.text !== '/' && slash?.text !== '-') return 0;
  k++;
  if (
    tokens[k]?.kind === 'number' &&
    tokens[k + 1]?.text === '/' &&
    /^(?:19|20)\d\d$/.test(tokens[k]?.text ?? '')
  ) {
    k += 2;
    slash = tokens[k - 1];
  }
  const tail = tokens[k];
  if (
    tail?.kind !== 'word' ||
    !(DOCUMENT_TAIL.test(tail.key) && tail.text.charAt(0) !== tail.text.charAt(0).toLowerCase())
  )
    return 0;
  k++;
  while (k < i + 14 && (tokens[k]?.text === '-' || tokens[k]?.text === '/') && tokens[k + 1]?.kind === 'word')
    k += 2;
  return k;
}

/** HTX 20-10, HTX 19/5: a day that is the name of a co-operative. */
function isDateName(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.key;
  const first = tokens[i];
  const link = tokens[i + 1];
  const second = tokens[i + 2];
  if (before !== 'htx' && !(before === 'xã' && tokens[i - 2]?.key === 'tác')) return false;
  if (link === undefined || !/^[-/.]$/.test(link.text) || link.start !== first?.end) return false;
  return (
    second?.kind === 'number' &&
    second.start === link.end &&
    Number(first.text) <= 31 &&
    Number(second.text) <= 12 &&
    Number(second.text) >= 1
  );
}

/** "HTX Hòa Tiến 1, HTX Hòa Nhơn 2": a number that ends the name of a co-operative, told with nothing counted after it. */
function isNameNumber(tokens: readonly Token[], i: number): boolean {
  if (!/^[1-9]\d?$/.test(tokens[i]?.text ?? '')) return false;
  const next = tokens[i + 1];
  if (next !== undefined && next.kind !== 'break' && !/^(?:[,;.()]|và)$/.test(next.key)) return false;
  let at = i - 1;
  while (at > i - 6 && isCapitalised(tokens[at]) && tokens[at]?.key !== 'htx') at--;
  if (at === i - 1) return false;
  return tokens[at]?.key === 'htx' || (tokens[at]?.key === 'xã' && tokens[at - 1]?.key === 'tác');
}

function isPhone(token: Token, tokens: readonly Token[], i: number): boolean {
  const digits = token.text.replace(/[.,]/g, '');
  if (/^0\d{8,10}$/.test(digits) || digits.length > 15) return true;
  return (
    /^0\d{2,3}$/.test(digits) && tokens[i + 1]?.kind !== 'word' && /^[.-]$/.test(tokens[i + 1]?.text ?? '')
  );
}

/** "sản phẩm 3 sao", "từ 3 - 4 sao", "3, 4 và 5 sao": grades of products, no amounts. */
function starsAt(tokens: readonly Token[], i: number): number {
  let k = i;
  while (k < i + 9 && /^[1-5]$/.test(tokens[k]?.text ?? '')) {
    const next = tokens[k + 1];
    if (next?.key === 'sao') return k + 1;
    if (next?.key !== 'sao' && !/^(?:[-–,/]|đến|và|hoặc|hay)$/.test(next?.key ?? '')) return 0;
    k += 2;
    if (tokens[k]?.key === 'từ') k++;
  }
  return 0;
}

/** "Các năm 2019, 2020, 2021 tỉnh có": a year that goes on a list of years, whatever noun comes next. */
function isNextYear(tokens: readonly Token[], i: number, excluded: Uint8Array): boolean {
  const isYear = (at: number): boolean => /^(?:19|20)\d\d$/.test(tokens[at]?.text ?? '');
  if (!isYear(i) || !isYear(i - 2) || excluded[i - 2] !== 1) return false;
  if (!/^(?:,|và|-|–|;)$/.test(tokens[i - 1]?.key ?? '')) return false;
  const third = isYear(i - 4) && excluded[i - 4] === 1;
  return third || !/^(?:htx|hợp|tht|tổ|hộ|thành|lao|người|lượt)$/.test(tokens[i + 1]?.key ?? '');
}

/** Whether a number is told with tỷ, triệu, nghìn: an amount, no number of a month. */
function isAmountAt(tokens: readonly Token[], i: number): boolean {
  return /^(?:tỷ|tỉ|triệu|nghìn|ngàn|tr|trđ)$/.test(tokens[i + 1]?.key ?? '');
}

/** Flags, one per token (`isNoun`: a counted noun begins there): 1 = this number token is not a statistic. */
export function findExclusions(
  tokens: readonly Token[],
  times: readonly TimeMark[],
  isNoun: (at: number) => boolean,
): Uint8Array {
  const excluded = new Uint8Array(tokens.length);
  for (const time of times) excluded.fill(1, time.from, time.to);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind !== 'number' || excluded[i] === 1) continue;
    const end = documentEnd(tokens, i);
    if (end > 0) {
      excluded.fill(1, i, end);
      continue;
    }
    const stars = starsAt(tokens, i);
    if (stars > 0) {
      for (let k = i; k < stars; k++) if (tokens[k]?.kind === 'number') excluded[k] = 1;
      continue;
    }
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    if (isDateName(tokens, i)) {
      excluded.fill(1, i, i + 3);
      continue;
    }
    const gluedBefore = before !== undefined && before.end === token.start;
    if (isNextYear(tokens, i, excluded) || isNameNumber(tokens, i)) excluded[i] = 1;
    else if (isPhone(token, tokens, i) || isLabelled(tokens, i, isNoun(i + 1))) excluded[i] = 1;
    else if (
      gluedBefore &&
      before.text === '-' &&
      tokens[i - 2]?.kind === 'word' &&
      tokens[i - 2]?.end === before.start
    ) {
      // Covid-19, F-16; "3-5" has a number before the hyphen.
      excluded[i] = 1;
    } else if (after?.text === '/' && tokens[i + 2]?.text === '7' && token.text === '24')
      excluded.fill(1, i, i + 3);
    else if (before?.key === 'lần' && after?.kind !== 'word') excluded[i] = 1;
    else if (/^4\.0$/.test(token.text)) excluded[i] = 1;
    else if (after?.text === '.' && tokens[i + 2]?.text === '.') excluded[i] = 1;
    // "tháng 11"; but "doanh thu 6 tháng 11,9 tỷ đồng", "kế hoạch 6 tháng 16 HTX".
    else if (
      /^(?:đợt|tháng|quý)$/.test(before?.key ?? '') &&
      !isAmountAt(tokens, i) &&
      !(before?.key === 'tháng' && tokens[i - 2]?.kind === 'number' && isNoun(i + 1))
    )
      excluded[i] = 1;
    else if (
      isCapitalised(before) &&
      /^(?:html|iso|vietgap|globalgap|covid|sars|utm|cp|qh|km)$/.test(before?.bare ?? '') &&
      !isNoun(i + 1)
    )
      excluded[i] = 1;
  }
  return excluded;
}
