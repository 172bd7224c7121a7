// Người gác của ứng dụng điện thoại: keeps this release's page and files so that /f/ opens without a line. It never keeps an answer of the API.

/** Written in front of this file by the build: the release, and every file that it is made of. */
declare const SHELL: { readonly release: string; readonly files: readonly string[] };

interface Lasting extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface Asked extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
/** The part of a worker's global scope that is used here; the DOM types of the page do not know it. */
interface Scope {
  addEventListener(type: 'install' | 'activate', act: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', act: (event: Asked) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}

const scope = self as unknown as Scope;
const PREFIX = 'thongsuot-khung-';
const CACHE = PREFIX + SHELL.release;
/** The one page of the app, whatever the address below it: an address may name a form, a cached page must not. */
const PAGE = '/f/';
/** Longer than a slow line needs for a few kilobytes; then the kept page opens and waits for its figures itself. */
const PATIENCE_MS = 4_000;

/** All of a release or nothing of it: a page that asks for files of another release is not taken, the old release stays. */
async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  const page = await fetch(PAGE, { cache: 'no-store', credentials: 'omit' });
  const text = await page.clone().text();
  const named = [...text.matchAll(/(?:src|href)="(\/f\/assets\/[^"]+)"/g)].map((found) => found[1] ?? '');
  if (!page.ok || named.length === 0 || named.some((file) => !SHELL.files.includes(file)))
    throw new Error('trang đang phục vụ không thuộc bản này');
  await cache.addAll(SHELL.files);
  await cache.put(PAGE, page);
}

/** The releases before this one go; a page that is open has loaded all of its files already. */
async function activate(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  await scope.clients.claim();
}

async function openPage(request: Request): Promise<Response> {
  const kept = await caches.match(PAGE, { cacheName: CACHE });
  if (!kept) return fetch(request);
  const late = new Promise<Response>((take) => setTimeout(() => take(kept), PATIENCE_MS));
  const fresh = fetch(request).then(
    // A server that is being restarted is as good as none.
    (answer) => (answer.status >= 500 ? kept : answer),
    () => kept,
  );
  return Promise.race([fresh, late]);
}

async function openFile(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: CACHE })) ?? fetch(request);
}

scope.addEventListener('install', (event) => {
  event.waitUntil(install().then(() => scope.skipWaiting()));
});
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  // The preview stands in a frame of the office and has its own security policy.
  if (request.mode === 'navigate' && pathname !== '/f/preview') event.respondWith(openPage(request));
  else if (SHELL.files.includes(pathname)) event.respondWith(openFile(request));
});
