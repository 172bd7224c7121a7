// COPY as streams: a query's rows out as text, and a table's rows in.
import type { Readable, Writable } from 'node:stream';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { DbClient } from '#server/platform/db.ts';

/** The rows of a query in COPY text form. The connection is busy until the stream ends. */
export function copyOut(client: DbClient, query: string): Readable {
  return client.query(copyTo(`copy (${query}) to stdout`));
}

/** Takes COPY text into a table with its columns, e.g. `plan_figures (id, value)`. */
export function copyIn(client: DbClient, target: string): Writable {
  return client.query(copyFrom(`copy ${target} from stdin`));
}
