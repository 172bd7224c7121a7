// DER: values of certificates and signatures written and read, as far as a signed PDF needs them.

/** One value: its tag, its body and all its bytes. */
export interface DerValue {
  readonly tag: number;
  readonly body: Buffer;
  readonly bytes: Buffer;
}

/** A value of its parts. */
export function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const hex = body.length.toString(16);
  const length = Buffer.from(hex.length % 2 === 1 ? `0${hex}` : hex, 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, body]);
}

export const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
/** A SET in the one order DER allows. */
export const setOf = (...parts: readonly Buffer[]): Buffer => der(0x31, ...parts.toSorted(Buffer.compare));
export const octets = (bytes: Buffer): Buffer => der(0x04, bytes);
export const utf8 = (text: string): Buffer => der(0x0c, Buffer.from(text));
export const whole = (bytes: Buffer): Buffer => der(0x02, bytes);
export const bits = (bytes: Buffer): Buffer => der(0x03, Buffer.from([0]), bytes);
export const nothing = (): Buffer => der(0x05);
export const time = (moment: Date): Buffer =>
  der(0x18, Buffer.from(`${moment.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));

/** An object identifier from its dotted numbers. */
export function oid(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((number) => {
    const digits = [number & 0x7f];
    for (let left = number >> 7; left > 0; left >>= 7) digits.unshift(0x80 | (left & 0x7f));
    return digits;
  });
  return der(0x06, Buffer.from(bytes));
}

/** The values that stand one after another in some bytes; zeros behind them are padding. */
export function readDer(bytes: Buffer): readonly DerValue[] {
  const values: DerValue[] = [];
  for (let at = 0; at + 1 < bytes.length && bytes[at] !== 0; ) {
    const short = bytes[at + 1] ?? 0;
    const count = short < 0x80 ? 0 : short & 0x7f;
    const from = at + 2 + count;
    const length = count === 0 ? short : Number.parseInt(bytes.toString('hex', at + 2, from), 16);
    values.push({
      tag: bytes[at] ?? 0,
      body: bytes.subarray(from, from + length),
      bytes: bytes.subarray(at, from + length),
    });
    at = from + length;
  }
  return values;
}
