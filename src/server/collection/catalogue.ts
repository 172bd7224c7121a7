// Danh mục thu thập: shipped regimes, forms and working years; forms and regimes are put into the database, the calendar stays a file.
import type { ReportingRegime } from '#domain/collection/regime.ts';
import type { WorkingCalendar, WorkingYear } from '#domain/collection/working-calendar.ts';
import type { FormDefinition } from '#domain/form/form.ts';
import { listShipped, putForm, putRegime } from '#server/collection/store-design.ts';
import { readCatalogueFolder } from '#server/platform/catalogue-files.ts';
import type { DbClient } from '#server/platform/db.ts';
import { digestOf } from '#server/platform/journal.ts';

/** The years whose days off have been entered. */
export function readWorkingCalendar(): WorkingCalendar {
  // Files of our own catalogue, held to their shape by a test.
  const years = readCatalogueFolder('calendar').map((file) => JSON.parse(file.text) as WorkingYear);
  return new Map(years.map((year) => [year.year, year]));
}

/** Shipped forms. */
export function readForms(): readonly FormDefinition[] {
  return readCatalogueFolder('forms').map((file) => JSON.parse(file.text) as FormDefinition);
}

/** Shipped regimes. */
export function readRegimes(): readonly ReportingRegime[] {
  return readCatalogueFolder('regimes').map((file) => JSON.parse(file.text) as ReportingRegime);
}

/** Puts shipped regimes and forms into the database; a form that differs from its latest version becomes the next one. */
export async function loadCollectionCatalogue(client: DbClient, seq: number): Promise<void> {
  const known = await listShipped(client);
  for (const form of readForms()) {
    const digest = digestOf(form);
    if (known.forms.get(form.code) !== digest.toString('hex')) await putForm(client, form, digest, seq);
  }
  for (const regime of readRegimes()) {
    const digest = digestOf(regime);
    if (known.regimes.get(regime.code) !== digest.toString('hex'))
      await putRegime(client, regime, digest, seq);
  }
}
