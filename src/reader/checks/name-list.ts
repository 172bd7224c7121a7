// Which names stand in a list after a colon, "gồm", "là" or in a parenthesis?
import { isCapitalised, type Token } from '../token.ts';

const GENERIC = new Set(
  'huyện xã tỉnh thành phố thị trấn phường quận htx tht các và tp tx liên hiệp hợp tác tổ vùng thôn bản quỹ tín dụng nhân dân'.split(
    ' ',
  ),
);

/** A verb after the last name ends the list. */
const CLAUSE_START = /^(?:có|đã|được|đạt|với|là|đang|chưa|thành|đều)$/;

export interface NameList {
  readonly names: string[];
  /** Another way of cutting at "và" gives this many. */
  readonly alternative: number;
}

/** Names after a colon or in a parenthesis; null when the list holds anything else (numbers, verbs, an ellipsis). */
export function readNames(tokens: readonly Token[], from: number): NameList | null {
  const open = tokens[from]?.text;
  const said = tokens[from]?.key;
  if (open !== ':' && open !== '(' && said !== 'gồm' && said !== 'là') return null;
  const names: string[] = [];
  let current: string[] = [];
  let joined = 0;
  let capital = false;
  const flush = (): boolean => {
    if (current.length === 0) return true;
    if (!capital || current.length > 7) return false;
    names.push(current.join(' '));
    current = [];
    capital = false;
    return true;
  };
  for (let i = from + 1; i < tokens.length && i < from + 160; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === 'break') continue;
    if (token.text === '(' && open === ':' && capital) {
      // "Hà Nội (14 HTX), Đắk Lắk (14 HTX)": what each name has.
      while (i < tokens.length && i < from + 160 && tokens[i]?.text !== ')') i++;
      continue;
    }
    if (token.text === ')' || token.text === '.' || token.text === ';') {
      if (open === '(' && token.text !== ')') return null;
      return flush() && names.length >= 2 ? { names, alternative: names.length - joined } : null;
    }
    if (token.text === ',') {
      if (!flush()) return null;
    } else if (token.key === 'và') {
      // "…, HTX Bảo Sam và HTX Thanh Sơn": the next begins like a name of its own.
      if (!/^(?:htx|hợp|tht|tổ|qtdnd|quỹ)$/.test(tokens[i + 1]?.key ?? '')) joined++;
      if (!flush()) return null;
    } else if (token.text === '-' || token.text === "'" || token.text === '"') current.push(token.text);
    else if (token.kind === 'number') {
      if (current.length === 0 || !capital) return null;
      current.push(token.text);
    } else if (isCapitalised(token)) {
      capital = true;
      current.push(token.text);
    } else if (GENERIC.has(token.key)) current.push(token.text);
    else if (names.length >= 2 && current.length === 0 && open !== '(' && said !== 'là')
      return { names, alternative: names.length - joined };
    else if (names.length >= 1 && capital && CLAUSE_START.test(token.key) && open !== '(')
      return flush() ? { names, alternative: names.length - joined } : null;
    else return null;
  }
  return null;
}
