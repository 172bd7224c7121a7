// How is the bundled PostgreSQL set? Given on its command line, where ALTER SYSTEM cannot weaken them.
import { totalmem } from 'node:os';

const MEGABYTE = 1024 * 1024;

/** Arguments for `postgres`, for one small machine (2 cores, 2–24 GB) that also runs the application. */
export function settingArguments(port: number): string[] {
  const memory = Math.floor(totalmem() / MEGABYTE);
  const settings: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    password_encryption: 'scram-sha-256',
    shared_buffers: `${Math.max(32, Math.min(256, Math.floor(memory / 8)))}MB`,
    effective_cache_size: `${Math.max(128, Math.floor(memory / 3))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    wal_compression: 'on',
    random_page_cost: '1.1',
    max_locks_per_transaction: 128,
    // Compiling a plan costs more than our short queries.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // One bounded file, see log.ts; a statement or a failing row may hold personal data, so neither is written.
    logging_collector: 'off',
    log_destination: 'stderr',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
