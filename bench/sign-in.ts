// How many passwords can this machine check in a second, at the cost that is really used? Sign-ins are limited by nothing else.
import { hashPassword, passwordFits } from '#server/identity/password.ts';
import type { Report } from '#test/support/bench-compare.ts';

const CHECKS = 60;
/** As many as may wait beside the two that run; more would be refused rather than queued. */
const AT_ONCE = 20;

export async function bench(report: Report): Promise<void> {
  const stored = await hashPassword('mưa rào trên cánh đồng lúa');
  await passwordFits(stored, 'làm nóng');
  const times: number[] = [];
  let left = CHECKS;
  const started = performance.now();
  const knock = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const begun = performance.now();
      await passwordFits(stored, 'mưa rào trên cánh đồng lúa');
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, knock));
  const seconds = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  report({ name: 'đăng nhập: đối chiếu mật khẩu', figure: CHECKS / seconds, unit: 'lần/giây' });
  report({
    name: 'đăng nhập: chờ lâu nhất khi 20 người cùng vào',
    figure: times.at(-1) ?? 0,
    unit: 'mili giây',
  });
}
