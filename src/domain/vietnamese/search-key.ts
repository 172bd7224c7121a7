// Khóa tìm kiếm không dấu: what a person types without diacritics must find the accented name.

/** Lower-case search key without diacritics: NFD, strip combining marks, đ→d, collapse white space. */
export function searchKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐð]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
