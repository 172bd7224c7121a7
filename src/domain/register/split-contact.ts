// Họ tên và số điện thoại viết chung một ô: "Nguyễn Văn A – ĐT 0912 345 678" is a name and a number, not a name with digits.

const NUMBER = /(?<![\d.])(?:\+?84|0)(?:[\s.-]?\d){8,10}(?!\d)/gu;
const SAID = /(?:số\s+)?(?:điện\s*thoại|đt\s*dđ|đtdđ|sđt|đt|di\s*động|tel|mobile)\s*[:.]?\s*(?=\ue000)/giu;
const EDGES = /^[\s,;:.()/–-]+|[\s,;:(/–-]+$/gu;

export interface Contact {
  readonly representative: string | null;
  /** Digits as they are dialled, several with a comma between. */
  readonly phone: string | null;
}

/** What one cell says of who represents and how to call. A cell without a number stays as it is. */
export function splitContact(written: string | null): Contact {
  const numbers = [...(written ?? '').normalize('NFC').matchAll(NUMBER)].map(([number]) =>
    number.replace(/[\s.-]/g, '').replace(/^\+?84/, '0'),
  );
  if (written === null || numbers.length === 0) return { representative: written, phone: null };
  const name = written
    .normalize('NFC')
    .replace(NUMBER, '\ue000')
    .replace(SAID, '')
    .replace(/[\s,;:(/–-]*\ue000\)?/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(EDGES, '');
  return { representative: /\p{L}/u.test(name) ? name : null, phone: numbers.join(', ') };
}
