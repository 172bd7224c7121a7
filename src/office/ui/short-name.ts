// Tên gọn: in a list of one era and one catalogue the words in brackets repeat on every row.

/** "xã Đại Lai (cũ, đến 30/06/2025)" → "xã Đại Lai"; the full name stands on the page of the thing itself. */
export function shortName(name: string): string {
  return name.replace(/ \([^()]*\)$/, '');
}
