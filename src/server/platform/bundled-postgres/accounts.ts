// Which ordinary accounts does this machine have?
import { readFile } from 'node:fs/promises';

export interface Account {
  readonly kind: 'account';
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** The first account of /etc/passwd, other than root, that fits. */
export async function findAccount(fits: (account: Account) => boolean): Promise<Account | null> {
  for (const line of (await readFile('/etc/passwd', 'utf8')).split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (!name || !uid || !gid) continue;
    const account: Account = { kind: 'account', name, uid: Number(uid), gid: Number(gid) };
    if (account.uid !== 0 && fits(account)) return account;
  }
  return null;
}
