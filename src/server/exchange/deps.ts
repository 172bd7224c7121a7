// What exchange stands on: the register's own dependencies and the connections for bulk work.
import type { OrganisationDeps } from '#server/organisation/deps.ts';
import type { DbPool } from '#server/platform/db.ts';

export interface ExchangeDeps extends OrganisationDeps {
  /** Connections of the same role as `db`, for COPY. */
  readonly pool: DbPool;
}
