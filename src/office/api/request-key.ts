// Mã yêu cầu: the UUID that makes one writing act happen exactly once.
import { useRef } from 'react';

/** A random UUID; also where the page is not a secure context (plain http inside an office network). */
export function newRequestKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Gives the same key while the body stays the same, a new one once the person has changed anything. */
export function useRequestKey(): (body: unknown) => string {
  const last = useRef({ body: '', key: '' });
  return (body) => {
    const text = JSON.stringify(body);
    if (text !== last.current.body || last.current.key === '') {
      last.current = { body: text, key: newRequestKey() };
    }
    return last.current.key;
  };
}
