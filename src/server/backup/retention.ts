// Giữ bao lâu: which scheduled backups are kept — one a day for the newest days, one a month for the newest months.

/** How many days and months keep a backup. */
export interface Retention {
  readonly daily: number;
  readonly monthly: number;
}

export const DEFAULT_RETENTION: Retention = { daily: 14, monthly: 12 };

/** Folder name of a scheduled backup: the moment in Vietnam, e.g. 2026-09-28-0130. */
export function backupName(now: Date): string {
  const local = new Date(now.getTime() + 7 * 3_600_000).toISOString();
  return `${local.slice(0, 10)}-${local.slice(11, 13)}${local.slice(14, 16)}`;
}

const NAME = /^\d{4}-\d{2}-\d{2}-\d{4}$/;

/** The last backup of each of the newest `count` periods, a period being the first `length` characters of the name. */
function newest(names: readonly string[], length: number, count: number): readonly string[] {
  const last = new Map(names.map((name) => [name.slice(0, length), name]));
  return [...last.values()].slice(Math.max(0, last.size - count));
}

/** The names to remove; names that are not of scheduled backups are nobody's to remove. The newest is always kept. */
export function chooseExpired(names: readonly string[], { daily, monthly }: Retention): readonly string[] {
  const ours = names.filter((name) => NAME.test(name)).sort();
  const kept = new Set([...newest(ours, 10, Math.max(1, daily)), ...newest(ours, 7, monthly)]);
  return ours.filter((name) => !kept.has(name));
}
