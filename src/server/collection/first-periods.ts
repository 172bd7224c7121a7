// Mở kỳ ban đầu: periods of shipped regimes opened by the system itself, while an instance is filled.
import { openPeriod } from '#domain/collection/open-period.ts';
import { readRegimes, readWorkingCalendar } from '#server/collection/catalogue.ts';
import { putPeriod } from '#server/collection/store-design.ts';
import type { DbClient } from '#server/platform/db.ts';

/** Opens periods of shipped regimes with the latest versions of their forms. */
export async function openDemonstrationPeriods(
  client: DbClient,
  wanted: readonly (readonly [regime: string, code: string])[],
  nationId: number,
  seq: number,
  /** Written after the names of the periods, so that nobody takes invented forms for real ones. */
  mark: string,
): Promise<void> {
  const regimes = new Map(readRegimes().map((each) => [each.code, each]));
  const calendar = readWorkingCalendar();
  for (const [code, period] of wanted) {
    const regime = regimes.get(code);
    const opened = regime && openPeriod(regime, period, calendar);
    if (!regime || !opened) throw new Error(`chế độ ${code} không có kỳ ${period}`);
    await putPeriod(client, { ...opened, name: `${opened.name} (${mark})` }, regime, nationId, seq);
  }
}
