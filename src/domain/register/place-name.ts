// Tên địa danh: what words a list may write for a place — "xã Quang Trung", "Quang Trung", "TP.Bắc Ninh" — and what each may mean.
import { searchKey } from '#domain/vietnamese/search-key.ts';
import { toUnicode } from '#domain/vietnamese/to-unicode.ts';

/** A rank before a name is a word of its own: "Quang Trung" is no quarter named "g Trung". */
const RANK =
  /^((xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh)(\s+|(?=\d))|(tt|tx|tp)(\.\s*|\s+|(?=\d))|[pxhqt]\.\s*)(?=\S)/;
/** A rank with its marks: "Phương Liên" is no ward, "phường Liên" is one. */
const MARKED_RANK = /^(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)[\s\d]/;
/** Typed without a space; looked for only when nothing else bears the words. */
const GLUED_RANK = /^(xa|phuong|thi tran|tt|dac khu|huyen|quan|thi xa|tx|thanh pho|tp|tinh)(?=\S)/;

/** A name without marks; the same for every way of typing it. */
export function nameKey(text: string): string {
  return searchKey(toUnicode(text)).replace(/[.,;]+$/, '');
}

/** The words as written, for telling apart names that differ only in marks. */
export function exactName(text: string): string {
  return toUnicode(text).normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** One reading of the words for a place. */
export interface NameReading {
  readonly key: string;
  /** The name with its marks, when only a place that bears it so is meant. */
  readonly exact?: string;
}

/** The readings of the words for a place, the surest first; the first that some place bears is the one. */
export function nameReadings(text: string): readonly NameReading[] {
  const key = nameKey(text);
  if (key === '') return [];
  const bare = key.replace(RANK, '');
  const glued = key.replace(GLUED_RANK, '').trim();
  const whole: NameReading = { key };
  const cut: readonly NameReading[] = bare === key ? [] : [{ key: bare }];
  const exact = exactName(text);
  return [
    ...(cut.length > 0 ? [{ key, exact }] : []),
    ...(MARKED_RANK.test(exact) ? [...cut, whole] : [whole, ...cut]),
    ...(glued === key || glued === '' ? [] : [{ key: glued }]),
  ];
}
