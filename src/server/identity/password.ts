// Mật khẩu: argon2id behind a bounded queue, so that guessing cannot starve the machine.
import { hash, verify } from '@node-rs/argon2';
import { Refused } from '#server/platform/refused.ts';

/** Memory in KiB and passes; OWASP's first choice. Tests may lower it by THONGSUOT_ARGON2_MEMORY. */
const MEMORY_KIB = Number(process.env.THONGSUOT_ARGON2_MEMORY ?? 19_456);
const OPTIONS = { memoryCost: MEMORY_KIB, timeCost: 2, parallelism: 1 } as const;

const MAX_RUNNING = 2;
const MAX_WAITING = 40;
let running = 0;
const waiting: (() => void)[] = [];

async function queued<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MAX_RUNNING) {
    if (waiting.length >= MAX_WAITING) throw new Refused('too-many-requests');
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** Hash for storage. The password is normalised NFC so that every keyboard gives the same bytes. */
export function hashPassword(password: string): Promise<string> {
  return queued(() => hash(password.normalize('NFC'), OPTIONS));
}

/** Made once, outside the queue: a full queue must not leave unknown accounts without it. */
let decoy: Promise<string> | undefined;

/** Whether a password fits; an unknown account costs the same time as a known one. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hash('không ai có mật khẩu này', OPTIONS);
  const against = stored ?? (await decoy);
  const fits = await queued(() => verify(against, password.normalize('NFC')));
  return fits && stored !== null;
}
