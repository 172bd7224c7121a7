// Which district (or commune) is a text about that speaks of no province?
import { isCapitalised } from '../token.ts';
import type { DocumentContext } from './context.ts';

/** Tokens read: a text names its district early. */
const REACH = 2000;

/** The two or three capitalised words of a name; of a line all in capitals as names are written. */
function placeName(context: DocumentContext, from: number): string {
  const words: string[] = [];
  for (let i = from; i < from + 3; i++) {
    const token = context.tokens[i];
    if (!isCapitalised(token) || token === undefined) break;
    const capitals = token.text.length > 1 && token.text === token.text.toUpperCase();
    if (words.length > 0 && capitals !== (words[0] === words[0]?.toUpperCase())) break;
    words.push(token.text);
  }
  const name = words.join(' ');
  return name !== name.toUpperCase()
    ? name
    : words.map((word) => word.charAt(0) + word.slice(1).toLowerCase()).join(' ');
}

/** The place named most after words that `rankedAt` finds: how many tokens they take, or 0. */
function mostNamed(context: DocumentContext, rankedAt: (at: number) => number): string | null {
  const votes = new Map<string, number>();
  for (let i = 0; i + 2 < Math.min(context.tokens.length, REACH); i++) {
    const length = rankedAt(i);
    if (length === 0) continue;
    const at = i + length;
    if (!isCapitalised(context.tokens[at]) || !isCapitalised(context.tokens[at + 1])) continue;
    const name = placeName(context, at);
    if (!/^(?:htx|ubnd)/i.test(name)) votes.set(name, (votes.get(name) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** District or town the text names most: "huyện Phong Điền", "Huyện ủy Trà Ôn", "T.X Phổ Yên". */
export function findDistrict(context: DocumentContext): string | null {
  return mostNamed(context, (i) => {
    const [key, next] = [context.tokens[i]?.key, context.tokens[i + 1]?.key];
    if (key === 'huyện') return next === 'ủy' ? 2 : 1;
    if (key === 'quận' || key === 'tx') return 1;
    if (key === 'thị' && (next === 'xã' || next === 'ủy')) return 2;
    return key === 't' && next === '.' && context.tokens[i + 2]?.key === 'x' ? 3 : 0;
  });
}

/** Commune or ward the text names most; "hợp tác xã Xoài Bảy Ngàn" names a co-operative. */
export function mostNamedCommune(context: DocumentContext): string | null {
  return mostNamed(context, (i) => {
    const key = context.tokens[i]?.key;
    const before = context.tokens[i - 1]?.key;
    return (key === 'xã' && before !== 'tác' && before !== 'thị') || key === 'phường' ? 1 : 0;
  });
}

/** Whether the text tells of a whole district and of no whole province or nation. */
export function speaksOfDistrict(context: DocumentContext): boolean {
  const words = context.tokens
    .slice(0, REACH)
    .map((token) => token.key)
    .join(' ');
  return (
    /(?:^| )(?:toàn|cả|địa bàn) (?:huyện|thị xã|quận|tx|t \. x)(?: |$)/.test(words) &&
    !/(?:^| )(?:(?:toàn|cả|địa bàn) tỉnh|cả nước|toàn quốc)(?: |$)/.test(words)
  );
}
