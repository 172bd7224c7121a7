// Một lượt dò: every carrier of every route asked by every caller, and the chains of work, each answer against the written-out expectation.
import { randomBytes } from 'node:crypto';
import { roleMay } from '#domain/permission/permission.ts';
import type { ListedRoute } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import {
  type Asked,
  apiRoutes,
  HOST,
  isUnsafe,
  nextKey,
  ORIGIN,
  request,
  send,
} from '#test/support/probe.ts';
import { ACTIVITY_CHAINS } from '#test/support/probe-activity-chains.ts';
import { carriersOf } from '#test/support/probe-carriers.ts';
import { CHAINS } from '#test/support/probe-chains.ts';
import { DIFFICULTY_CHAINS } from '#test/support/probe-difficulty-chains.ts';
import { FILE_CHAINS } from '#test/support/probe-file-chains.ts';
import { LOAN_CHAINS } from '#test/support/probe-loan-chains.ts';
import { RELEASE_CHAINS } from '#test/support/probe-release-chains.ts';
import {
  keepId,
  SEED_WORD,
  type Seeds,
  SHOWN_TO_ALL,
  textOfAnswer,
  withoutParams,
} from '#test/support/probe-seeds.ts';
import type { Reply, Step } from '#test/support/probe-steps.ts';
import { type Caller, leaksOf, type Relation, SEES, type Target } from '#test/support/probe-world.ts';

/** Routes that end or change the caller's own session are asked elsewhere (test/assurance/sign-in*.test.ts). */
const OWN_SESSION = new Set(['DELETE /api/session', 'POST /api/account/post']);
/** Relations to which nothing that the province wrote is shown, whatever the route. */
const FAR: readonly Relation[] = ['other-province', 'merged-predecessor', 'none'];
const isShown = (url: string) => SHOWN_TO_ALL.some(({ route }) => route.test(url));

export interface Outcome {
  readonly probes: number;
  readonly leaks: readonly string[];
  readonly refusedByRole: number;
  readonly seen: number;
  readonly failures: readonly string[];
}

/** Sends every probe and compares each answer with the written-out expectation; every `share`-th caller for each request. */
export async function probe(
  app: App,
  { callers, target, seeds }: { callers: readonly Caller[]; target: Target; seeds: Seeds },
  share: number,
): Promise<Outcome> {
  const leaks: string[] = [];
  const failures: string[] = [];
  let [probes, refusedByRole, seen] = [0, 0, 0];
  const routes = apiRoutes(app).filter((route) => !OWN_SESSION.has(`${route.method} ${route.url}`));
  let turn = 0;
  for (const route of routes) {
    const { access } = route;
    for (const carrier of carriersOf(route, target, seeds)) {
      turn += 1;
      for (const [place, caller] of callers.entries()) {
        // A share of the callers for each request, others for the next: in a reduced run every role and relation still comes round.
        if ((place + turn) % share !== 0) continue;
        probes += 1;
        // "bare" is asked without the example's own filters, which might hide the target by chance.
        const asked = carrier.name === 'bare' ? { ...route, example: undefined } : route;
        const { status, bytes } = await send(app, request(asked, caller.cookie, carrier), '10.9.9.9');
        const text = textOfAnswer(bytes);
        const said = `${caller.role}/${caller.relation} ${route.method} ${route.url} (${carrier.name})`;
        if (status >= 500) failures.push(`${said}: ${status}`);
        if (typeof access === 'object' && !roleMay(caller.role, access.may)) {
          refusedByRole += 1;
          if (status !== 403) leaks.push(`${said}: ${status} thay vì 403`);
        }
        if (FAR.includes(caller.relation) && text.includes(SEED_WORD) && !isShown(route.url)) {
          leaks.push(`${said}: lộ điều tỉnh khác viết`);
        }
        const traces = leaksOf(text, target).filter(() => route.method === 'GET' || status < 300);
        if (traces.length === 0) continue;
        if (SEES[caller.relation]) seen += 1;
        else leaks.push(`${said}: lộ ${traces.join(', ')}`);
      }
    }
  }
  return { probes, leaks, refusedByRole, seen, failures };
}

/** The route that an address belongs to. */
function routeOf(routes: readonly ListedRoute[], method: string, url: string): ListedRoute {
  const found = routes.find(
    (route) =>
      route.method === method && new RegExp(`^${route.url.replace(/:\w+/g, '[^/]+')}$`, 'u').test(url),
  );
  if (!found) throw new Error(`không có đường dẫn ${method} ${url}`);
  return found;
}

function askedOf({ method = 'POST', url, body, file }: Step, cookie: string): Asked {
  const headers = { host: HOST, origin: ORIGIN, cookie, 'idempotency-key': nextKey() };
  if (!file) {
    const payload = body === undefined ? {} : { payload: JSON.stringify(body) };
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    return { method, url, headers: { ...headers, ...type }, ...payload };
  }
  const boundary = randomBytes(8).toString('hex');
  const fields = Object.entries(file.fields ?? {}).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const payload = `${fields.join('')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: text/plain\r\n\r\n${file.text}\r\n--${boundary}--\r\n`;
  return {
    method,
    url,
    headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload,
  };
}

export interface ChainOutcome {
  readonly probes: number;
  readonly leaks: readonly string[];
  /** Steps that the one who may was refused: such a probe proves nothing. */
  readonly refused: readonly string[];
  readonly accepted: ReadonlySet<string>;
  readonly seeds: Seeds;
}

/** Runs every chain of work: each step is asked by those who may not (every `share`-th), then done by the one who may. */
export async function probeChains(
  app: App,
  { callers, target, seeds: known }: { callers: readonly Caller[]; target: Target; seeds: Seeds },
  share: number,
): Promise<ChainOutcome> {
  const routes = apiRoutes(app);
  const seeds = new Map(known);
  const accepted = new Set<string>();
  const [leaks, refused]: [string[], string[]] = [[], []];
  let [probes, turn] = [0, 0];
  const cookieOf = (who: string, at: Relation) => {
    const caller = callers.find(({ role, relation }) => role === who && relation === at);
    if (!caller) throw new Error(`thiếu người dò ${who}/${at}`);
    return caller.cookie;
  };
  const strangers = callers.filter(({ relation }) => !SEES[relation]);
  const go = async (step: Step): Promise<Reply> => {
    const route = routeOf(routes, step.method ?? 'POST', step.url);
    const said = `${route.method} ${route.url}`;
    turn += 1;
    for (const [place, caller] of step.ofEverybody ? [] : strangers.entries()) {
      if ((place + turn) % share !== 0) continue;
      probes += 1;
      const { status, bytes } = await send(app, askedOf(step, caller.cookie), '10.9.9.8');
      const text = textOfAnswer(bytes);
      const who = `${caller.role}/${caller.relation} ${said} (chuỗi việc)`;
      if (status < 300 && !step.inBulk) leaks.push(`${who}: ${status}, làm được việc của tỉnh khác`);
      if (FAR.includes(caller.relation) && text.includes(SEED_WORD))
        leaks.push(`${who}: lộ điều tỉnh khác viết`);
    }
    const { status, text } = await send(app, askedOf(step, cookieOf(step.who, step.at ?? 'own')), '10.9.9.7');
    if (status >= 300) refused.push(`${said} (${step.who}): ${status} ${text.slice(0, 300)}`);
    else accepted.add(said);
    if (status < 300) keepId(seeds, withoutParams(route.url), text);
    return text.startsWith('{') ? (JSON.parse(text) as Reply) : {};
  };
  const look = async (url: string, who = 'provincial', at: Relation = 'own'): Promise<Reply> => {
    const asked = { method: 'GET', url, headers: { host: HOST, cookie: cookieOf(who, at) } };
    const { status, text } = await send(app, asked, '10.9.9.7');
    if (status >= 300) refused.push(`GET ${url} (${who}): ${status} ${text.slice(0, 200)}`);
    return text.startsWith('{') ? (JSON.parse(text) as Reply) : {};
  };
  for (const chain of Object.values({
    ...CHAINS,
    ...FILE_CHAINS,
    ...LOAN_CHAINS,
    ...ACTIVITY_CHAINS,
    ...DIFFICULTY_CHAINS,
    ...RELEASE_CHAINS,
  }))
    await chain({ target, go, look });
  return { probes, leaks, refused, accepted, seeds };
}

/** Writing routes, those that change only the caller's own account apart. */
export function writingRoutes(app: App): readonly string[] {
  return apiRoutes(app)
    .filter(isUnsafe)
    .map((route) => `${route.method} ${route.url}`);
}
