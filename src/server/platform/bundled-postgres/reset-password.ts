// What if instance.json, and the superuser's password with it, is lost? Whoever owns the folder may set a new one.
import { Unavailable } from '../unavailable.ts';
import { programOf } from './binaries.ts';
import type { Place } from './choose-runner.ts';
import { endOrphans } from './postmaster.ts';
import { runUnder } from './runner.ts';

/** Sets the password of a stopped cluster through PostgreSQL's single-user mode. */
export async function resetPassword(place: Place, password: string): Promise<void> {
  await endOrphans(place.pgData);
  const { code, output } = await runUnder(
    place.runner,
    programOf(place.binaries, 'postgres'),
    // -j: a statement ends with a semicolon and two newlines.
    ['--single', '-j', '-D', place.pgData, '-c', 'log_min_error_statement=panic', 'postgres'],
    `alter role postgres password '${password}';\n\n`,
  );
  if (code !== 0 || /\b(ERROR|FATAL):/.test(output)) {
    throw new Unavailable(
      'Không đặt lại được mật khẩu cơ sở dữ liệu: hãy chép lại instance.json từ bản sao lưu.',
    );
  }
}
