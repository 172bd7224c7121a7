// Does a claim speak of a district or commune inside the province that its sentence names? Then the province's figure is another.
import { toldAround } from './told-around.ts';

/** The whole a claim was taken to speak of. */
export interface WholePlace {
  /** Proper name without the type: "Bắc Ninh". */
  readonly name: string;
  /** A city that is a province of its own: "toàn thành phố" is its whole. */
  readonly city: boolean;
}

const RANKS =
  '[Hh]uyện|HUYỆN|[Qq]uận|QUẬN|[Tt]hị xã|THỊ XÃ|[Tt]hị trấn|THỊ TRẤN|[Pp]hường|PHƯỜNG|(?<![Tt]ác |TÁC |[Tt]hị |THỊ )(?:[Xx]ã|XÃ)|TX|T\\.X|Tx';
/** "huyện Gia Bình", "Huyện ủy Trà Ôn", "quận 12", "toàn huyện". */
const LOWER = new RegExp(
  `(?<!\\p{L})(?:(?:${RANKS})\\.? +(?:ủy +|ỦY +)?(?=\\p{Lu}|\\d)|(?:[Tt]oàn|[Cc]ả|[Mm]ỗi|bàn) (?:huyện|quận|thị xã|thị trấn|phường|xã)(?!\\p{L}))`,
  'gu',
);
const TOWN = /(?<!\p{L})(?:[Tt]hành phố|THÀNH PHỐ|TP|Tp)\.? *(?=\p{Lu})/gu;
const WHOLE = /(?<!\p{L})(?:toàn|cả|bàn|trong) tỉnh(?!\p{L})|toàn quốc|cả nước/giu;
const WHOLE_CITY = /(?<!\p{L})(?:toàn|cả|bàn) thành phố(?!\p{L})/giu;

function last(words: string, pattern: RegExp): number {
  return [...words.matchAll(pattern)].pop()?.index ?? -1;
}

/** Where the last town is named that is not the city itself. */
function lastTown(words: string, { name, city }: WholePlace): number {
  const towns = [...words.matchAll(TOWN)].filter(
    (hit) =>
      !(
        city &&
        words
          .slice(hit.index + hit[0].length)
          .toLowerCase()
          .startsWith(name.toLowerCase())
      ),
  );
  return Math.max(towns.pop()?.index ?? -1, city ? -1 : last(words, WHOLE_CITY));
}

function lastLower(words: string, place: WholePlace): number {
  return Math.max(last(words, LOWER), lastTown(words, place));
}

function lastWhole(words: string, place: WholePlace): number {
  return Math.max(last(words, WHOLE), place.city ? last(words, WHOLE_CITY) : -1);
}

const HEADS_READ = 12;
const HEAD_LENGTH = 100;

/** "1. Huyện Gia Bình" among the short lines above; a head that names the whole ends the search. */
function standsUnderLower(text: string, start: number, place: WholePlace): boolean {
  const lines = text
    .slice(Math.max(0, start - 4000), start)
    .normalize('NFC')
    .split(/[\n\r]+/)
    .slice(-HEADS_READ - 1, -1)
    .reverse();
  for (const line of lines) {
    if (line.length > HEAD_LENGTH) continue;
    if (lastWhole(line, place) >= 0) return false;
    const words = line.replace(/^[\s\-–+*•]*(?:(?:\d+|[IVXLC]+|[a-zđ])[.)])*\s*/u, '');
    // A row of a table and an item of a list name a district too, but head nothing.
    if (!/[|\t;]|\D{8}\d/.test(words) && [...words.matchAll(LOWER)][0]?.index === 0) return true;
  }
  return false;
}

/** The office that writes, within what a letterhead takes: "ỦY BAN NHÂN DÂN HUYỆN GIA BÌNH", "UBND thị xã Từ Sơn". */
const OFFICE = new RegExp(
  `(?:UBND|[Nn]hân dân|NHÂN DÂN|Phòng[^\\n]{0,40}) +(?:${RANKS}) +\\p{Lu}|(?<!\\p{L})(?:HUYỆN|QUẬN|THỊ XÃ) +(?:ỦY +)?\\p{Lu}|Huyện ủy|Thị ủy|Quận ủy`,
  'u',
);
const LETTERHEAD = 300;

/**
 * Whether the figure is of a district, a commune or a town of the province, by its sentence ("huyện Gia Bình, tỉnh
 * Bắc Ninh có 68 HTX"), the head above it, or the letterhead of a text that nowhere near says "toàn tỉnh".
 */
export function speaksOfLowerPlace(
  text: string,
  claim: { readonly start: number; readonly end: number },
  place: WholePlace,
): boolean {
  const { before, after } = toldAround(text, claim.start, claim.end);
  const [lower, whole] = [lastLower(before, place), lastWhole(before, place)];
  if (lower >= 0 && lower > whole) return true;
  const tail = /^[^,;:]{0,60}(?:ở|tại|của|thuộc|bàn) +/u.exec(after)?.[0];
  if (tail !== undefined && lastLower(`${after.slice(tail.length)} `.slice(0, 20), place) === 0) return true;
  if (whole >= 0 || before.toLowerCase().includes(place.name.toLowerCase())) return false;
  return (
    standsUnderLower(text, claim.start, place) || OFFICE.test(text.slice(0, LETTERHEAD).normalize('NFC'))
  );
}
