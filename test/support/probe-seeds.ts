// Mồi của phép dò: every writing route's own example is sent by the province's people with a word found nowhere else, so that a route added tomorrow has something to leak.
import { randomBytes } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { roleMay } from '#domain/permission/permission.ts';
import type { RoleName } from '#domain/permission/role.ts';
import type { ListedRoute } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { apiRoutes, HOST, isUnsafe, nextKey, ORIGIN, request } from '#test/support/probe.ts';
import type { Caller, Target } from '#test/support/probe-world.ts';

/** Stands in every sentence that the province's people write. */
export const SEED_WORD = 'Chích Chòe Than';

/** What a province writes and every office may read, each with its reason; a new line needs one. */
export const SHOWN_TO_ALL: readonly { readonly route: RegExp; readonly why: string }[] = [
  {
    route: /^\/api\/collection\/(forms|regimes|periods)/,
    why: 'biểu mẫu, chế độ, kỳ báo cáo là danh mục dùng chung, không mang số liệu: nơi khác chép biểu thành mã của mình',
  },
];

/** Routes that change the caller's own account, people's rights or the geography are probed, never seeded. */
const UNSEEDED =
  /^\/api\/(account|session|link-session|people|offices|invitations|inbox|unit-changes|reader)/;
/** Those who work at a provincial alliance; other roles have no work there. */
const WRITERS: readonly RoleName[] = ['provincial', 'provincial-leader', 'clerk'];

/** A sentence, not a code: it has a space and does not look like a date or a path. */
function isProse(text: string): boolean {
  return text.length >= 8 && /\p{L} \p{L}/u.test(text);
}

/** The example's body with the word in every sentence and the target's unit wherever a unit is named. */
function seeded(value: unknown, target: Target, key = ''): unknown {
  if (typeof value === 'string') {
    if (key === 'unit') return target.unit;
    return isProse(value) ? `${value} ${SEED_WORD}` : value;
  }
  if (Array.isArray(value)) return value.map((each) => seeded(each, target, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, seeded(part, target, name)]));
}

/** What the province's people wrote before the probing. */
export interface Seeded {
  readonly seeds: Seeds;
  /** Writing routes of which an example was accepted. */
  readonly accepted: ReadonlySet<string>;
  /** The others, with the answer of the last try. */
  readonly refused: ReadonlyMap<string, string>;
}

/** What was made: for the address of a collection, the id of the newest thing in it. */
export type Seeds = ReadonlyMap<string, string>;

function idOf(payload: string): string | undefined {
  try {
    // Most replies call it "id", some by its own noun; looked at by the next line.
    const reply = JSON.parse(payload) as Readonly<Record<string, unknown>>;
    const id = reply.id ?? reply.document ?? reply.list ?? reply.submission;
    return typeof id === 'number' || typeof id === 'string' ? String(id) : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers what a reply says was made. */
export function keepId(seeds: Map<string, string>, collection: string, payload: string): void {
  const id = idOf(payload);
  if (id !== undefined) seeds.set(collection, id);
}

/** A file of plain text, kept for the province's unit. */
async function seedFile(app: App, cookie: string): Promise<string | undefined> {
  const boundary = randomBytes(8).toString('hex');
  const payload = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${SEED_WORD}.txt"\r\ncontent-type: text/plain\r\n\r\n${SEED_WORD}\r\n--${boundary}--\r\n`;
  const headers = {
    host: HOST,
    origin: ORIGIN,
    cookie,
    'idempotency-key': nextKey(),
    'content-type': `multipart/form-data; boundary=${boundary}`,
  };
  return idOf((await app.inject({ method: 'POST', url: '/api/files', headers, payload })).payload);
}

/** Sends the examples of all writing routes as the province's own people, twice, so that what needs another thing first finds it. */
export async function seedThroughExamples(
  app: App,
  callers: readonly Caller[],
  target: Target,
): Promise<Seeded> {
  const seeds = new Map<string, string>();
  const refused = new Map<string, string>();
  const accepted = new Set<string>();
  const own = callers.filter((each) => each.relation === 'own');
  const writers = WRITERS.flatMap((role) => own.filter((each) => each.role === role));
  const nation = callers.filter((each) => each.role === 'national');
  const [first] = writers;
  const file = first && (await seedFile(app, first.cookie));
  if (file) seeds.set('/api/files', file);
  const routes = apiRoutes(app).filter(
    (route) =>
      isUnsafe(route) && !UNSEEDED.test(route.url) && !/revocation|withdrawal|erasure/.test(route.url),
  );
  for (const route of [...routes, ...routes]) {
    const { access, example } = route;
    const writer = writers.find((each) => typeof access !== 'object' || roleMay(each.role, access.may));
    if (!writer || example?.body === undefined) continue;
    const payload = JSON.stringify(seeded(example.body, target));
    const params = paramsOf(route, seeds, target);
    const send = (who: Caller) => {
      const asked = request(route, who.cookie, { payload, params });
      return app.inject({ ...asked, method: asked.method as 'POST', remoteAddress: '10.8.8.8' });
    };
    let answer = await send(writer);
    // What only the nation may do (a period of a national regime) is done by the nation.
    for (const above of nation) if (answer.statusCode === 403) answer = await send(above);
    const said = `${route.method} ${route.url}`;
    if (answer.statusCode < 300) accepted.add(said);
    else refused.set(said, `${answer.statusCode} ${answer.payload.slice(0, 160)}`);
    if (answer.statusCode < 300) keepId(seeds, withoutParams(route.url), answer.payload);
  }
  for (const said of accepted) refused.delete(said);
  return { seeds, accepted, refused };
}

export function withoutParams(url: string): string {
  return url.replace(/\/:\w+/g, '');
}

/** Path parts of a route, by the collection that stands before each; organisations and people are the target's own. */
export function paramsOf(route: ListedRoute, seeds: Seeds, target: Target): Readonly<Record<string, string>> {
  const params: Record<string, string> = {};
  for (const found of route.url.matchAll(/:(\w+)/g)) {
    const before = withoutParams(route.url.slice(0, found.index - 1));
    const name = found[1] ?? '';
    const seed = seeds.get(before);
    if (before === '/api/organisations') params[name] = String(target.organisation);
    else if (before === '/api/people') params[name] = String(target.person);
    else if (seed !== undefined) params[name] = seed;
  }
  return params;
}

/** All text of an answer, also inside Word and Excel packages. */
export function textOfAnswer(bytes: Buffer): string {
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return bytes.toString('utf8');
  try {
    return Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('\n');
  } catch {
    return bytes.toString('utf8');
  }
}
