// Đường mang của phép dò: in which parts of a request a thing can be named, for any route, by the names of its fields.
import type { ListedRoute } from '#server/platform/access.ts';
import { fieldsOf } from '#test/support/probe.ts';
import { paramsOf, type Seeds } from '#test/support/probe-seeds.ts';
import type { Target } from '#test/support/probe-world.ts';

export interface Carrier {
  readonly name: 'path' | 'query' | 'search' | 'count' | 'body' | 'plain' | 'bare' | 'file';
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly payload?: string;
}

/** What every field that can name a thing is filled with, by the field's own name. */
function namesOf(target: Target): Readonly<Record<string, string>> {
  return {
    unit: target.unit,
    within: target.unit,
    id: String(target.organisation),
    organisation: String(target.organisation),
    person: String(target.person),
    office: String(target.office),
    seq: String(target.journal),
    search: encodeURIComponent('chim son ca'),
  };
}

/** One request for each carrier that the route has; a route with none is asked plainly. */
export function carriersOf(route: ListedRoute, target: Target, seeds: Seeds): readonly Carrier[] {
  const names = namesOf(target);
  // Sessions and notices are each caller's own; a number that happens to be theirs would end the probing itself.
  const own = /^\/api\/(account|inbox)/.test(route.url);
  const ids: Readonly<Record<string, string>> = route.url.startsWith('/api/people')
    ? { ...names, id: String(target.person) }
    : own
      ? {}
      : names;
  const pick = (fields: readonly string[]) =>
    Object.fromEntries(fields.flatMap((field) => (ids[field] === undefined ? [] : [[field, ids[field]]])));
  const params = own ? {} : { ...pick(fieldsOf(route, 'params')), ...paramsOf(route, seeds, target) };
  const fields = fieldsOf(route, 'querystring');
  const carriers: Carrier[] = [];
  if (Object.keys(params).length > 0)
    carriers.push({ name: /export|sheet|content|\.xlsx/.test(route.url) ? 'file' : 'path', params });
  for (const field of fields) {
    const value = ids[field];
    if (value === undefined) continue;
    carriers.push({ name: field === 'search' ? 'search' : 'query', query: { [field]: value } });
    carriers.push({ name: 'bare', query: { [field]: value } });
    if (fields.includes('limit')) carriers.push({ name: 'count', query: { [field]: value, limit: '1' } });
  }
  const body = fieldsOf(route, 'body');
  if (body.length > 0) {
    const given = typeof route.example?.body === 'object' ? route.example.body : {};
    const named = Object.fromEntries(
      body.flatMap((field) => {
        const value = names[field];
        if (value === undefined) return [];
        return [[field, ['office', 'person', 'organisation'].includes(field) ? Number(value) : value]];
      }),
    );
    carriers.push({ name: 'body', params, payload: JSON.stringify({ ...given, ...named }) });
  }
  return carriers.length > 0 ? carriers : [{ name: 'plain' }];
}
