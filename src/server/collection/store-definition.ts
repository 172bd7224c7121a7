// Định nghĩa đã đọc: forms and regimes are named by the digest of what they say, so what was read once need never be read again.
import { sql } from 'kysely';
import type { FormDefinition } from '#domain/form/form.ts';
import type { Db } from '#server/platform/db.ts';

/** As many definitions as are kept in memory; the oldest goes first. */
const MOST = 400;

/** By digest: the same words everywhere, whatever database or version they were read from. */
const kept = new Map<string, unknown>();

function freezeDeep<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    for (const part of Object.values(value)) freezeDeep(part);
    Object.freeze(value);
  }
  return value;
}

function keep(digest: string, definition: unknown): void {
  const [oldest] = kept.keys();
  if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest);
  kept.set(digest, freezeDeep(definition));
}

interface Known {
  readonly digest: string;
  readonly definition: unknown;
}

export interface FormNamed {
  readonly code: string;
  readonly version: number;
  readonly digest: string;
}

/** The words of published forms. */
export async function formDefinitions(
  trx: Db,
  forms: readonly FormNamed[],
): Promise<readonly FormDefinition[]> {
  const unread = forms.filter((each) => !kept.has(each.digest));
  if (unread.length > 0) {
    const { rows } = await sql<Known>`
      select encode(f.digest, 'hex') as digest, f.definition
      from unnest(${unread.map((each) => each.code)}::text[], ${unread.map((each) => each.version)}::int[]) as want (code, version)
      join form_versions f on f.form_code = want.code and f.version = want.version`.execute(trx);
    for (const { digest, definition } of rows) keep(digest, definition);
  }
  return forms.map(({ digest }) => kept.get(digest) as FormDefinition); // written by putForm and insertFormVersion only
}

export interface RegimeNamed {
  readonly regime: string;
  readonly digest: string;
}

/** The words of regimes. */
export async function regimeDefinitions(
  trx: Db,
  regimes: readonly RegimeNamed[],
): Promise<readonly unknown[]> {
  const unread = new Set(regimes.filter((each) => !kept.has(each.digest)).map((each) => each.regime));
  // A regime of the catalogue may be loaded anew between two looks: then the newer words are the answer.
  const newer = new Map<string, unknown>();
  if (unread.size > 0) {
    const rows = await trx
      .selectFrom('reporting_regimes')
      .select(['code', 'digest', 'definition'])
      .where('code', 'in', [...unread])
      .execute();
    for (const { code, digest, definition } of rows) {
      keep(digest.toString('hex'), definition);
      newer.set(code, definition);
    }
  }
  return regimes.map(({ regime, digest }) => kept.get(digest) ?? newer.get(regime));
}
