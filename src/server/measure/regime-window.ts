// Kỳ theo chế độ báo cáo: the days that a regime means by a period, in place of the calendar's.
import { regimeDays } from '#domain/collection/open-period.ts';
import type { Asked, MeasureDeps } from '#server/measure/deps.ts';
import { findRegimeWindows } from '#server/measure/fed-catalogue-store.ts';
import { read } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/**
 * What was asked, its period read by the windows of the regime named (2022-H1 of LM-6T: 15/12/2021–14/6/2022); without a regime, as it was asked.
 * @throws Refused 'regime-without-period', 'regime-unknown' or 'period-not-of-regime'
 */
export async function byRegime<T extends Asked>(deps: MeasureDeps, viewer: Viewer, asked: T): Promise<T> {
  const { regime, period } = asked;
  if (regime === undefined) return asked;
  if (period === undefined) throw new Refused('regime-without-period', { regime });
  const windows = await read(deps.db, viewer, (trx) => findRegimeWindows(trx, regime));
  if (!windows) throw new Refused('regime-unknown', { regime });
  const days = regimeDays({ windows }, period);
  if (!days) throw new Refused('period-not-of-regime', { regime, code: period });
  return { ...asked, period: `${days.from}..${days.to}` };
}
