// Khóa ngoài cơ sở dữ liệu: seals single fields, finds by keyed hash, signs one-time links. The key file lies in data/keys.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Unavailable } from '#server/platform/unavailable.ts';

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

export interface FieldKeys {
  /** Encrypts a text for one field; the same text twice gives different bytes. */
  seal(field: string, text: string): Buffer;
  /** @throws when the bytes were altered, belong to another field or another key */
  open(field: string, sealed: Buffer): string;
  /** The same text gives the same bytes: for unique constraints and lookups without reading the text. */
  lookup(field: string, text: string): Buffer;
  /** Whether a signature made by `sign` fits. */
  sign(purpose: string, text: string): string;
  signed(purpose: string, text: string, signature: string): boolean;
  /** Tells two key files apart without giving the key away. */
  readonly fingerprint: string;
}

/** Keys derived from one secret, a separate one for every field and purpose. */
export function fieldKeys(secret: Buffer): FieldKeys {
  // A list of thousands of people opens thousands of values: each key is derived once. Uses are few and ours, never a request's.
  const derived = new Map<string, Buffer>();
  const derive = (use: string): Buffer => {
    const known = derived.get(use);
    if (known) return known;
    const made = Buffer.from(hkdfSync('sha256', secret, 'thongsuot', use, KEY_BYTES));
    derived.set(use, made);
    return made;
  };
  const mac = (use: string, text: string) => createHmac('sha256', derive(use)).update(text).digest();
  return {
    seal: (field, text) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', derive(`seal:${field}`), iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]);
    },
    open: (field, sealed) => {
      const cipher = createDecipheriv('aes-256-gcm', derive(`seal:${field}`), sealed.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      });
      cipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return Buffer.concat([cipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), cipher.final()]).toString(
        'utf8',
      );
    },
    lookup: (field, text) => mac(`lookup:${field}`, text),
    sign: (purpose, text) => mac(`sign:${purpose}`, text).toString('base64url'),
    signed: (purpose, text, signature) => {
      const expected = mac(`sign:${purpose}`, text);
      const given = Buffer.from(signature, 'base64url');
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
    fingerprint: mac('fingerprint', 'thongsuot').toString('hex').slice(0, 16),
  };
}

/** Whether a data folder has its key file yet. */
export function hasFieldKeys(dataDir: string): boolean {
  return existsSync(join(dataDir, 'keys', 'field.key'));
}

/** The key file of a data folder, made on first use. @throws Unavailable when it cannot be read or has the wrong length */
export function loadFieldKeys(dataDir: string): FieldKeys {
  const folder = join(dataDir, 'keys');
  const file = join(folder, 'field.key');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Two first starts at once: the one that comes second reads what the first wrote.
    try {
      writeFileSync(file, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  const secret = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (secret.length !== KEY_BYTES) {
    throw new Unavailable(
      'Tệp khóa keys/field.key trong thư mục dữ liệu không đọc được; hãy lấy lại từ bản cất giữ.',
    );
  }
  return fieldKeys(secret);
}
