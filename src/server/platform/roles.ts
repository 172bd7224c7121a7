// Four database roles: owner (migrations), app (owns nothing), jobs (queue), loader (past row security).
import { createHmac } from 'node:crypto';
import pg from 'pg';

export const ROLES = ['thongsuot_owner', 'thongsuot_app', 'thongsuot_jobs', 'thongsuot_loader'] as const;
export type Role = (typeof ROLES)[number];

/** Every instance of one server derives the same role password from the administrator's, so none can lock another out. */
function rolePassword(admin: URL, role: Role): string {
  return createHmac('sha256', `${admin.username}:${admin.password}`).update(role).digest('hex');
}

/** Connection URL of a role to a database of the same server. */
export function roleUrl(adminUrl: string, database: string, role: Role): string {
  const url = new URL(adminUrl);
  const password = rolePassword(url, role);
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}

/** The administrator's URL to another database of the same server. */
export function adminUrlTo(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** A connection whose loss rejects the statement under way and does not end the process. */
export async function connectAdmin(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function ensureRole(client: pg.Client, admin: URL, role: Role, exists: boolean): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const login = `login nocreatedb nocreaterole noreplication password ${pg.escapeLiteral(rolePassword(admin, role))}`;
  await client.query(`${exists ? 'alter' : 'create'} role ${name} with ${login}`);
}

/**
 * Creates the four roles where they are missing and gives the loader BYPASSRLS.
 * @returns false when the administrator may not grant BYPASSRLS (the caller says so).
 */
export async function ensureRoles(adminUrl: string): Promise<{ bypassRls: boolean }> {
  const client = await connectAdmin(adminUrl);
  try {
    // One advisory lock for the whole server: two first starts must not race on create role.
    await client.query('select pg_advisory_lock(7700, 1)');
    const { rows } = await client.query<{ rolname: string; rolbypassrls: boolean }>(
      'select rolname, rolbypassrls from pg_roles where rolname = any($1)',
      [ROLES],
    );
    for (const role of ROLES) {
      const known = rows.some((row) => row.rolname === role);
      if (!known || !(await canLogIn(adminUrl, role)))
        await ensureRole(client, new URL(adminUrl), role, known);
    }
    for (const role of ROLES) await client.query(`grant ${role} to current_user`).catch(() => undefined);
    if (rows.find((row) => row.rolname === 'thongsuot_loader')?.rolbypassrls) return { bypassRls: true };
    return await client.query('alter role thongsuot_loader bypassrls').then(
      () => ({ bypassRls: true }),
      () => ({ bypassRls: false }),
    );
  } finally {
    await client.end();
  }
}

async function canLogIn(adminUrl: string, role: Role): Promise<boolean> {
  const client = new pg.Client({
    connectionString: roleUrl(adminUrl, new URL(adminUrl).pathname.slice(1) || 'postgres', role),
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** Creates the database, owned by the owner role, closed to PUBLIC, with the trigram extension. */
export async function ensureDatabase(adminUrl: string, database: string): Promise<{ created: boolean }> {
  const server = await connectAdmin(adminUrl);
  let created = false;
  try {
    await server.query('select pg_advisory_lock(7700, 1)');
    const { rowCount } = await server.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) {
      await server.query(
        `create database ${pg.escapeIdentifier(database)} owner thongsuot_owner template template0 encoding 'UTF8'`,
      );
      created = true;
    }
  } finally {
    await server.end();
  }
  const client = await connectAdmin(adminUrlTo(adminUrl, database));
  try {
    await client.query('select pg_advisory_lock(7700, 1)');
    const name = pg.escapeIdentifier(database);
    await client.query(`revoke all on database ${name} from public; grant connect on database ${name} to ${ROLES.join(', ')};
      grant create, temporary on database ${name} to thongsuot_owner, thongsuot_jobs; grant temporary on database ${name} to thongsuot_app, thongsuot_loader;
      alter schema public owner to thongsuot_owner; revoke create on schema public from public; grant usage on schema public to public;
      create extension if not exists pg_trgm schema public;`);
  } finally {
    await client.end();
  }
  return { created };
}
