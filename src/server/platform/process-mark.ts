// Is that process still the one we wrote down? A process number alone is reused; number and start time are not.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

export const processMarkSchema = z.object({ pid: z.int().positive(), startedAt: z.string() });
export type ProcessMark = z.infer<typeof processMarkSchema>;

/** The mark of a living process (ours by default), or null when it is gone or only waits to be reaped. */
export async function markProcess(pid: number = process.pid): Promise<ProcessMark | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name, in parentheses, may hold spaces; what follows is: state, ppid, … and start time as the 20th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields[19];
    if (!ticks || fields[0] === 'Z' || fields[0] === 'X') return null;
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
    return { pid, startedAt: `${boot}:${ticks}` };
  } catch {
    return null;
  }
}

/** True when the marked process still lives. */
export async function isProcessAlive(mark: ProcessMark): Promise<boolean> {
  return (await markProcess(mark.pid))?.startedAt === mark.startedAt;
}
