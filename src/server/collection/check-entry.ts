// Kiểm tra trước khi gửi: the very rules that sending runs, on cells that were not sent.
import type { Cells } from '#domain/form/cell-value.ts';
import { wrongCells } from '#domain/form/check-cells.ts';
import { checkFilling, unexplained } from '#domain/form/check-filling.ts';
import { completeCells, visibleCells } from '#domain/form/complete.ts';
import type { FindingView } from '#server/collection/contract-shapes.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { gatherFacts } from '#server/collection/facts.ts';
import { type Asked, openIn } from '#server/collection/open-entry.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { read } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Findings of a filling. @throws Refused 'form-cells-wrong' */
export async function checkEntry(
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: Asked,
  given: Cells,
): Promise<{ findings: FindingView[]; unexplained: number }> {
  return read(deps.db, person, async (trx) => {
    const opened = await openIn(trx, deps, person, viewer, asked);
    const { form } = opened;
    const shown = visibleCells(form.definition, given);
    const [wrong] = wrongCells(form.definition, shown);
    if (wrong) throw new Refused('form-cells-wrong', { cell: wrong.label, what: wrong.what });
    const facts = await gatherFacts(deps, trx, opened);
    const findings = checkFilling(form.definition, {
      cells: completeCells(form.definition, shown),
      ...facts,
    });
    return {
      findings: findings.map((each) => ({ ...each, cells: [...each.cells] })),
      unexplained: unexplained(findings, []).length,
    };
  });
}
