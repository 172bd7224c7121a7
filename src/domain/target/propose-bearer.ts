// Ai chịu chỉ tiêu: the body or level that the words nearest before a number name, or right after it ("tại mỗi xã").
import type { Bearer } from '#domain/target/target.ts';

const LEVELS: readonly (readonly [RegExp, Bearer])[] = [
  [/mỗi (?:một )?(?:tỉnh|thành phố)/giu, { kind: 'each', level: 'province' }],
  [/mỗi (?:một )?(?:quận|huyện|thị xã)/giu, { kind: 'each', level: 'district' }],
  [/mỗi (?:một )?(?:xã|phường|thị trấn)/giu, { kind: 'each', level: 'commune' }],
  [/cả nước|toàn quốc|toàn hệ thống|cả hệ thống/giu, { kind: 'system' }],
];
const WHOLE = /toàn (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?!\p{L})/giu;
const BODY =
  /(?:^|[.;\n]\s*|giao (?:cho )?)(Liên minh (?:HTX|Hợp tác xã) (?:Việt Nam|(?:các )?tỉnh, thành phố|tỉnh|thành phố)|Quỹ [Hh]ỗ trợ phát triển (?:HTX|[Hh]ợp tác xã)(?: Việt Nam| tỉnh| thành phố)?(?=\s+(?:giải ngân|cho vay|phấn đấu|thực hiện))|Sở [\p{Lu}][\p{L} ]{2,40}?(?=\s+(?:chủ trì|xây dựng|hỗ trợ|phối hợp|tổ chức)))/gu;
const AFTER = /^[^;.]*?(?:tại|ở|cho|trong|trên địa bàn) (mỗi [^;.]+)/iu;

/** The last one named in a text; undefined when it names none. */
function lastNamed(text: string): Bearer | undefined {
  let found: { at: number; bearer: Bearer } | undefined;
  const see = (at: number, bearer: Bearer) => {
    if (!found || at >= found.at) found = { at, bearer };
  };
  for (const [pattern, bearer] of LEVELS)
    for (const match of text.matchAll(pattern)) see(match.index, bearer);
  for (const match of text.matchAll(WHOLE)) see(match.index, { kind: 'one', name: match[0].toLowerCase() });
  const paragraph = text.lastIndexOf('\n\n') + 1;
  // "mỗi …" named earlier in the same paragraph is the aim's own bearer; a body there only helps.
  for (const match of text.slice(paragraph).matchAll(BODY))
    if (!found || found.at < paragraph + match.index)
      see(paragraph + match.index, { kind: 'one', name: match[1] ?? '' });
  return found?.bearer;
}

/** Who bears a number, by the words before it and right after it. */
export function bearerOf(before: string, after: string): Bearer | undefined {
  const behind = AFTER.exec(after)?.[1];
  return (behind === undefined ? undefined : lastNamed(behind)) ?? lastNamed(before);
}
