// Số gõ vào ô: 1234567,8 · 1.234.567,8 · 1,234,567.8; what can be read two ways ("1.234", "7,250") is never guessed here.

export type TypedNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  /** One separator before exactly three digits: thousands or decimals? */
  | {
      readonly kind: 'ambiguous';
      readonly mark: '.' | ',';
      readonly thousands: number;
      readonly decimal: number;
    }
  | { readonly kind: 'absent'; readonly absent: 'not_applicable' | 'unknown' }
  | { readonly kind: 'unreadable' };

const READ = (digits: string): TypedNumber => ({ kind: 'number', value: Number(digits) });
/** As statistical tables write them: "-" nothing happened, "…" it did, the figure is not known. */
const ABSENT: Readonly<Record<string, 'not_applicable' | 'unknown'>> = {
  '-': 'not_applicable',
  '–': 'not_applicable',
  '—': 'not_applicable',
  'không phát sinh': 'not_applicable',
  kps: 'not_applicable',
  '…': 'unknown',
  '...': 'unknown',
  'chưa có số liệu': 'unknown',
};

function readDigits(text: string): TypedNumber {
  if (/^\d+$/.test(text)) return READ(text);
  const single = /^([1-9]\d{0,2})([.,])(\d{3})$/.exec(text);
  if (single) {
    const [, whole = '', mark, rest = ''] = single;
    return {
      kind: 'ambiguous',
      mark: mark === '.' ? '.' : ',',
      thousands: Number(whole + rest),
      decimal: Number(`${whole}.${rest}`),
    };
  }
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(text)) return READ(text.replaceAll('.', '').replace(',', '.'));
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text)) return READ(text.replaceAll(',', ''));
  if (/^\d+[.,]\d+$/.test(text)) return READ(text.replace(',', '.'));
  return { kind: 'unreadable' };
}

/** Reads one typed or pasted number; a minus sign or brackets make it negative. */
export function readTypedNumber(typed: string): TypedNumber {
  const text = typed.normalize('NFC').trim();
  if (text === '') return { kind: 'empty' };
  const absent = ABSENT[text.toLowerCase()];
  if (absent) return { kind: 'absent', absent };
  const close = text.replace(/[\s\u00a0\u202f']/g, '');
  const negative = /^[-\u2212](.+)$/.exec(close)?.[1] ?? /^\((.+)\)$/.exec(close)?.[1];
  const read = readDigits(negative ?? close);
  if (negative === undefined) return read;
  if (read.kind === 'number') return { kind: 'number', value: -read.value };
  if (read.kind === 'ambiguous') return { ...read, thousands: -read.thousands, decimal: -read.decimal };
  return read;
}
