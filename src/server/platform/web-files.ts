// The files of the two web apps (office, and the phone's under /f/), read into memory once; a path can only be one of those, so it can never climb out.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { App } from '#server/platform/http.ts';
import { PHONE_DIR, WEB_DIR } from '#server/platform/paths.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

interface WebFile {
  readonly plain: Buffer;
  /** Smaller forms by the name a browser asks for; none for what is packed already. */
  readonly packed: ReadonlyMap<'br' | 'gzip', Buffer>;
}

const PACKABLE = new Set(['.js', '.css', '.svg', '.json', '.webmanifest']);

function packFile(path: string): WebFile {
  const plain = readFileSync(path);
  if (!PACKABLE.has(extname(path))) return { plain, packed: new Map() };
  const brotli = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
  return { plain, packed: new Map([['br', brotli] as const, ['gzip', gzipSync(plain)] as const]) };
}

function readFiles(dir: string): ReadonlyMap<string, WebFile> {
  const files = new Map<string, WebFile>();
  if (!existsSync(dir)) return files;
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(dir, path).replaceAll('\\', '/')}`, packFile(path));
  }
  return files;
}

type Files = ReadonlyMap<string, WebFile>;

/** Files of a folder, read on the first request after the build, not before. */
function readLate(dir: string): () => Files {
  let read: Files | undefined;
  return () => {
    if (!read || read.size === 0) read = readFiles(dir);
    return read;
  };
}

/** Files of the apps lie in memory: a first visit asks for a hundred, and a whole office may open from one address. */
const FILES = { max: 30_000, timeWindow: 60_000 };

/** Serves both apps: hashed assets for ever, index.html with a fresh nonce for every other page. */
export function serveWeb(app: App): void {
  const [office, phone] = [readLate(WEB_DIR), readLate(PHONE_DIR)];
  // What stands behind # stays with the browser, so the secret of a link reaches the phone's page and no log.
  app.get('/link', { schema: { hide: true }, config: { access: 'public' } }, (_request, reply) =>
    reply.redirect('/f/link', 302),
  );
  app.get(
    '/*',
    { schema: { hide: true }, config: { access: 'public', rateLimit: FILES } },
    async (request, reply) => {
      const asked = request.url.split('?')[0] ?? '/';
      const onPhone = asked === '/f' || asked.startsWith('/f/');
      const files = onPhone ? phone() : office();
      const path = onPhone ? asked.slice(2) : asked;
      const index = files.get('/index.html')?.plain.toString('utf8');
      const file = path === '/index.html' ? undefined : files.get(path);
      if (file) {
        const lasting = path.startsWith('/assets/');
        const accepted = String(request.headers['accept-encoding'] ?? '');
        const form = (['br', 'gzip'] as const).find(
          (each) => file.packed.has(each) && accepted.includes(each),
        );
        if (form) reply.header('content-encoding', form);
        return reply
          .header('vary', 'accept-encoding')
          .type(TYPES[extname(path)] ?? 'application/octet-stream')
          .header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
          .send((form && file.packed.get(form)) ?? file.plain);
      }
      // A code of a form or period may hold a dot; in the office's addresses a dot means a file.
      const isPage = onPhone ? !path.startsWith('/assets/') : extname(path) === '';
      if (path.startsWith('/api/') || !isPage || index === undefined) return reply.callNotFound();
      // The designer shows the phone's own screens in a frame of its page; nothing else may be framed.
      if (path === '/preview')
        reply.header(
          'content-security-policy',
          String(reply.getHeader('content-security-policy')).replace(
            "frame-ancestors 'none'",
            "frame-ancestors 'self'",
          ),
        );
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(index.replaceAll('__CSP_NONCE__', reply.cspNonce.style));
    },
  );
}
