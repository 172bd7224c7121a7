// Nguồn số liệu: the panel that answers "this number — of whom, how, from what, since when?".
import { Drawer } from 'antd';
import type { RefObject } from 'react';
import type { PeriodSummaryView } from '#server/measure/contract.ts';
import { t } from '../messages/translate.ts';
import { DerivedSource } from './derived-source.tsx';
import { figureQuery } from './figure-query.ts';
import type { FigureReference } from './figure-reference.ts';
import { findRow } from './row-cells.ts';
import type { SummarySearch } from './summary-search.ts';
import { TalliedSource } from './tallied-source.tsx';
import './lineage.css';

interface PanelProps {
  readonly summary: PeriodSummaryView;
  /** The unit as the address names it. */
  readonly unit: string;
  readonly compare: SummarySearch['compare'];
  readonly geography: string | undefined;
  /** The number from which the panel was opened, noted before the panel takes the focus. */
  readonly opener: RefObject<HTMLElement | null>;
  readonly open: FigureReference | undefined;
  readonly onOpen: (reference: FigureReference) => void;
  readonly onClose: () => void;
}

/** Opens beside the table; Escape closes it and gives the focus back to the number. */
export function LineagePanel({
  summary,
  unit,
  compare,
  geography,
  opener,
  open,
  onOpen,
  onClose,
}: PanelProps) {
  const isOpen = open !== undefined;

  const row = open && findRow(summary, open);
  const query =
    open &&
    figureQuery(open, {
      unit,
      period: summary.period.code,
      stock: row?.kind === 'stock',
      compare,
      geography,
    });
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      size={560}
      title={t('lineage.title')}
      closable={{ 'aria-label': t('lineage.close') }}
      rootClassName="lineage"
      destroyOnHidden
      afterOpenChange={(visible) => {
        if (visible) return;
        opener.current?.focus();
        opener.current = null;
      }}
    >
      {open && query ? (
        <TalliedSource key={JSON.stringify(query)} query={query} reference={open} onOpen={onOpen} />
      ) : null}
      {open && !query ? <DerivedSource summary={summary} reference={open} row={row} onOpen={onOpen} /> : null}
    </Drawer>
  );
}
