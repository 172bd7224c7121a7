// Địa chỉ trong ứng dụng điện thoại: which screen, and how to go to another one without loading the page again.
import { useSyncExternalStore } from 'react';

export type Place =
  | { readonly at: 'home' }
  | { readonly at: 'link'; readonly secret: string }
  | { readonly at: 'preview' }
  | { readonly at: 'difficulties' }
  | {
      readonly at: 'form';
      readonly period: string;
      readonly form: string;
      readonly organisation?: string;
      /** The territory whose form an office fills. */
      readonly unit?: string;
      /** The figures stand in a document of that territory's office: counted apart. */
      readonly stated?: true;
    };

/** Reads /f/, /f/link#secret, /f/preview, /f/kho-khan and /f/PERIOD/FORM. */
export function readPlace(pathname: string, search: string, hash: string): Place {
  const [first, second] = pathname
    .replace(/^\/f\/?/, '')
    .split('/')
    .map(decodeURIComponent);
  if (first === 'link') return { at: 'link', secret: hash.slice(1) };
  if (first === 'preview') return { at: 'preview' };
  if (first === 'kho-khan') return { at: 'difficulties' };
  if (!first || !second) return { at: 'home' };
  const asked = new URLSearchParams(search);
  const [organisation, unit] = [asked.get('organisation'), asked.get('unit')];
  return {
    at: 'form',
    period: first,
    form: second,
    ...(organisation ? { organisation } : {}),
    ...(unit ? { unit } : {}),
    ...(unit && asked.get('stated') === '1' ? { stated: true } : {}),
  };
}

/** The address of a form. */
export function formAddress(period: string, form: string, organisation?: number): string {
  const path = `/f/${encodeURIComponent(period)}/${encodeURIComponent(form)}`;
  return organisation === undefined ? path : `${path}?organisation=${organisation}`;
}

/** Where a co-operative raises difficulties. */
export const DIFFICULTIES_PATH = '/f/kho-khan';

const MOVED = 'thongsuot-moved';

/** Goes to an address of this app; `replace` leaves nothing to go back to (a link's secret). */
export function go(address: string, replace = false): void {
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  dispatchEvent(new Event(MOVED));
  scrollTo(0, 0);
}

function subscribe(changed: () => void): () => void {
  addEventListener('popstate', changed);
  addEventListener(MOVED, changed);
  return () => {
    removeEventListener('popstate', changed);
    removeEventListener(MOVED, changed);
  };
}

/** The place that the address names now. */
export function usePlace(): Place {
  const href = useSyncExternalStore(subscribe, () => location.href);
  const { pathname, search, hash } = new URL(href);
  return readPlace(pathname, search, hash);
}
