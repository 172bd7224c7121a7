// What does the end of a line mean: that the page was full, that a paragraph ended, that a list item begins?
import { isCapitalised, type Token } from '../token.ts';

export const CLOSERS = new Set(['.', ':', ';', '!', '?', '/']);

/** Length of a list marker (- • + a) 1. 1.2. (3) IV.) at the beginning of a line, 0 when there is none. */
export function markerLength(tokens: readonly Token[], from: number): number {
  const a = tokens[from];
  const b = tokens[from + 1];
  const c = tokens[from + 2];
  if (a === undefined) return 0;
  if (a.kind === 'mark' && /^[-•+*–●▪■◦►✓]$/u.test(a.text))
    return b?.kind === 'mark' && b.text === a.text ? 2 : 1;
  if (a.text === '(' && c?.text === ')' && b !== undefined && (b.kind === 'number' || b.text.length <= 3))
    return 3;
  const spaced = c === undefined || b === undefined || c.start > b.end || c.kind === 'break';
  if ((b?.text === '.' || b?.text === ')') && spaced) {
    if (a.kind === 'number' && a.text.length <= 5) return 2;
    if (a.kind === 'word' && (a.text.length === 1 || /^[IVX]{1,5}$/.test(a.text))) return 2;
  }
  return 0;
}

/** Whether the line end after `line` merely wraps a sentence onto `next`; `continued`: the sentence began on an earlier line. */
export function isSoftBreak(line: readonly Token[], next: readonly Token[], continued = false): boolean {
  const content = line.filter((token) => token.kind !== 'break');
  const last = content[content.length - 1];
  const first = next[0];
  if (last === undefined || first === undefined || first.kind === 'break') return false;
  if (CLOSERS.has(last.text)) return false;
  // "tỉnh có 72" at the end of a narrow column: the next line begins with what is counted.
  if (last.kind === 'number' && /^(?:HTX|THT|LHHTX|QTDND)/.test(first.text))
    return !/^(?:năm|bảng|biểu|quý|tháng|số|mục)$/.test(content[content.length - 2]?.key ?? 'số');
  const width = last.end - (content[0]?.start ?? 0);
  if (first.kind === 'word')
    return !isCapitalised(first) ? next[1]?.text !== ')' : width > 70 && isCapitalised(last) && width < 140;
  if (first.kind === 'number') {
    const marker = next[1]?.text === '.' || next[1]?.text === ')';
    // In a narrow column the sentence has come over a line end before.
    return (width > 40 || continued) && !marker;
  }
  return (first.text === '(' && !isDateline(next)) || first.text === '%' || first.text === ',';
}

/** "(BGĐT) - Theo …": the sign of a newspaper opens the body under a headline. */
function isDateline(line: readonly Token[]): boolean {
  const close = line.slice(0, 8).findIndex((token) => token.text === ')');
  return close > 0 && /^[-–]$/.test(line[close + 1]?.text ?? '');
}

/** "So với năm 2021, …": a paragraph that goes on with what the one before it told. */
const REFERS_BACK =
  /^(?:so với|so cùng|trong đó|trong số|như vậy|cụ thể|bình quân|tăng|giảm|nâng|đưa|qua đó|riêng|tổng) /;

/** A paragraph told to its end, and another of its own under it: as far apart as with a blank line between them. */
export function endsParagraph(line: readonly Token[], next: readonly Token[]): boolean {
  const content = line.filter((token) => token.kind !== 'break');
  const ended =
    content[content.length - 1]?.text === '.' && content.length > 12 && markerLength(content, 0) === 0;
  if (!ended || next[0]?.kind !== 'word') return false;
  return !REFERS_BACK.test(
    `${next
      .slice(0, 2)
      .map((token) => token.key)
      .join(' ')} `,
  );
}
