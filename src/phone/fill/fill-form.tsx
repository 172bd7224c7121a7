// Điền biểu: pages one after another, then check, then the receipt.
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { dueDayWords } from '#domain/collection/due-words.ts';
import type { Cells } from '#domain/form/cell-value.ts';
import { checkFilling } from '#domain/form/check-filling.ts';
import { completeCells } from '#domain/form/complete.ts';
import type { FormDefinition } from '#domain/form/form.ts';
import type { EntryView } from '#server/collection/contract-entry.ts';
import type { FillingStore } from '../filling-state.ts';
import { clockTime, Frame, Notice } from '../look.tsx';
import { formPages } from '../pages.ts';
import { CheckPage } from './check-page.tsx';
import type { FillContext } from './context.ts';
import { PageFields } from './page-fields.tsx';
import { QueuedNotice } from './queued-notice.tsx';
import { Receipt } from './receipt.tsx';
import { SavedLine } from './saved-line.tsx';
import { StaleBox } from './stale-box.tsx';
import { StartPage } from './start-page.tsx';

interface FillProps {
  readonly view: EntryView;
  readonly filling: FillingStore;
  readonly onReload: () => void;
  readonly preview: boolean;
  readonly stated?: boolean;
  /** Opened from this device without a line: when the server last said what stands here. */
  readonly keptAt?: string | undefined;
}

/** −1 is the start page; the number of pages is the check page. */
export function FillForm({ view, filling, onReload, preview, stated, keptAt }: FillProps) {
  const state = useSyncExternalStore(filling.subscribe, filling.read);
  const [at, setAt] = useState(-1);
  const { receipt } = state;
  // The schemas of the wire write an optional field as "or undefined"; the values are the same.
  const form = view.form as FormDefinition;
  const last = (view.last ?? undefined) as Cells | undefined;
  const cells = useMemo(() => completeCells(form, state.cells), [form, state.cells]);
  const pages = useMemo(() => formPages(form, cells), [form, cells]);
  const findings = useMemo(
    () =>
      checkFilling(form, {
        cells,
        last,
        peers: view.peers,
        forms: view.forms as Record<string, Cells>,
        below: view.below,
      }),
    [form, cells, last, view],
  );
  useEffect(() => {
    document.querySelector('h1')?.setAttribute('tabindex', '-1');
    if (at >= 0) document.querySelector<HTMLElement>('h1')?.focus();
    scrollTo(0, 0);
  }, [at]);

  const context: FillContext = {
    form,
    cells,
    last,
    lastName: view.lastName,
    state,
    filling,
    findings,
    belowFrom: view.belowFrom,
    sent: view.version > 0,
    period: view.period,
    notes: view.notes,
  };
  const turn = (to: number) => {
    void filling.save();
    setAt(to);
  };
  if (receipt)
    return <Receipt receipt={receipt} context={context} view={view} pages={pages} onAgain={onReload} />;
  const page = pages[at];
  const title = at < 0 ? form.title : (page?.title ?? 'Kiểm tra trước khi gửi');
  const above =
    at < 0 ? null : (
      <p className="steps">
        <button type="button" className="plain" onClick={() => turn(at - 1)}>
          ← Quay lại
        </button>
        <span>{page ? `Trang ${at + 1}/${pages.length}` : 'Trang cuối'}</span>
      </p>
    );
  return (
    <Frame title={title} above={above}>
      {state.stale ? <StaleBox stale={state.stale} context={context} /> : null}
      {state.queued && at < pages.length ? (
        <QueuedNotice />
      ) : keptAt && !state.queued && state.saved.state !== 'saved' ? (
        <Notice tone="quiet">
          Đang mở bản giữ trên máy (lấy về lúc {clockTime(keptAt)}). Cứ điền tiếp: số gõ vào được giữ lại và
          lưu lên máy chủ khi có mạng.
        </Notice>
      ) : null}
      {state.outdated ? (
        <Notice tone="warning">
          Biểu vừa được thay bằng bản mới. Số đã điền vẫn giữ.
          <button type="button" onClick={onReload}>
            Mở bản mới
          </button>
        </Notice>
      ) : null}
      {stated && at < 0 ? (
        <Notice tone="warning">
          Nhập <b>theo báo cáo</b> bằng văn bản của đơn vị: các số này được tính riêng, không cộng với số tính
          từ sổ và từ biểu của hợp tác xã.
        </Notice>
      ) : null}
      {at < 0 ? <StartPage view={view} pages={pages} context={context} onOpen={turn} /> : null}
      {page ? (
        <>
          {page.help ? <p className="quiet">{page.help}</p> : null}
          <PageFields page={page} context={context} />
          <button type="button" className="main" onClick={() => turn(at + 1)}>
            {at + 1 < pages.length ? 'Tiếp tục' : 'Kiểm tra và gửi'}
          </button>
        </>
      ) : null}
      {at >= pages.length ? (
        <CheckPage pages={pages} context={context} onEdit={setAt} preview={preview} />
      ) : null}
      <SavedLine saved={state.saved} onSave={() => void filling.save()} />
      {view.period.due ? (
        <p className="quiet foot">Hạn nộp {dueDayWords(view.period.due, view.period.dueTime)}</p>
      ) : null}
    </Frame>
  );
}
