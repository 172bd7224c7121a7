// Which PostgreSQL do we work with: the administrator's (DATABASE_URL) or the bundled one in the data folder?
import { openBundledServer } from './bundled-postgres/open.ts';
import { openExternalServer } from './external-server.ts';

/** A PostgreSQL that stays up while this handle is held. */
export interface DatabaseServer {
  /** URL of an administrator: superuser on database "postgres" when bundled, DATABASE_URL itself otherwise. */
  readonly adminUrl: string;
  readonly bundled: boolean;
  /** Lets go; the last one out stops a bundled PostgreSQL that no live server owns. */
  release(): Promise<void>;
  /** Stops a bundled PostgreSQL whoever uses it; lets go of any other. */
  stopNow(): Promise<void>;
}

export interface DatabaseServerOptions {
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
  /** True for the long-lived server: a bundled PostgreSQL that dies is started again on the same port. */
  readonly keepAlive?: boolean;
  readonly log: (line: string) => void;
}

/** Opens the database server. @throws Unavailable with one Vietnamese sentence. */
export async function openDatabaseServer(options: DatabaseServerOptions): Promise<DatabaseServer> {
  return options.databaseUrl ? openExternalServer(options.databaseUrl) : openBundledServer(options);
}
