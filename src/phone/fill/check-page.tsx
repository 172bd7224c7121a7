// Kiểm tra rồi gửi: all answers on one page, what stands in the way, reasons where a rule takes them, one button.
import { useState } from 'react';
import { unexplained } from '#domain/form/check-filling.ts';
import { Refusal, sentence } from '../ask.ts';
import { Notice } from '../look.tsx';
import type { FormPage } from '../pages.ts';
import { Answers } from './answers.tsx';
import type { FillContext } from './context.ts';
import { keysOfPage } from './filled-in.ts';
import { QueuedNotice } from './queued-notice.tsx';

interface CheckProps {
  readonly pages: readonly FormPage[];
  readonly context: FillContext;
  readonly onEdit: (page: number) => void;
  readonly preview: boolean;
}

/** The last page before sending. */
export function CheckPage({ pages, context, onEdit, preview }: CheckProps) {
  const { findings, state, filling, cells } = context;
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const inTheWay = unexplained(findings, state.exceptions);
  const unread = Object.keys(state.unread).length;
  const same = Object.values(cells).filter((each) => each.same).length;
  const pageOf = (keys: readonly string[]) =>
    pages.findIndex((page) => {
      const own = keysOfPage(page, cells);
      return keys.some((key) => own.includes(key) || (page.table && key.startsWith(`${page.table.code}.`)));
    });
  const send = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await filling.send();
    } catch (error) {
      // Without a line the form waits by itself, and says so above.
      if (!(error instanceof Refusal && (error.status === 0 || error.status >= 500)))
        setProblem(sentence(error));
    } finally {
      setBusy(false);
    }
  };
  const blocked = inTheWay.length > 0 || unread > 0;
  return (
    <>
      {findings.length > 0 || unread > 0 ? (
        <section className="findings" aria-label="Cần xem lại">
          <h2>Cần xem lại</h2>
          {unread > 0 ? (
            <p className="problem">{unread} ô chưa đọc được thành số; mỗi ô có lý do ở trang của nó.</p>
          ) : null}
          <ul>
            {findings.map((each) => {
              const page = pageOf(each.cells);
              const reason = state.exceptions.find(({ rule }) => rule === each.rule)?.reason ?? '';
              return (
                <li key={`${each.rule}-${each.cells[0] ?? ''}`} className={each.severity}>
                  <b>{each.severity === 'error' ? 'Sai: ' : 'Xem lại: '}</b>
                  {each.message}{' '}
                  {page >= 0 ? (
                    <button type="button" className="plain" onClick={() => onEdit(page)}>
                      Sửa
                    </button>
                  ) : null}
                  {each.explain ? (
                    <label className="field">
                      <span>Nếu số đúng, cho biết lý do (lý do đi kèm báo cáo lên cấp trên)</span>
                      <input
                        defaultValue={reason}
                        maxLength={500}
                        onChange={(event) => filling.explain(each.rule, event.target.value)}
                      />
                    </label>
                  ) : null}
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
      {same > 0 ? <p>{same} ô điền “giống kỳ trước”; cán bộ nhận biểu sẽ thấy số này.</p> : null}
      {pages.map((page, number) => (
        <Answers key={page.id} page={page} context={context} onEdit={() => onEdit(number)} />
      ))}
      {state.queued ? <QueuedNotice /> : null}
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      {blocked ? (
        <p className="problem">Còn {inTheWay.length + unread} chỗ phải sửa hoặc giải thích trước khi gửi.</p>
      ) : null}
      <button
        type="button"
        className="main"
        disabled={busy || blocked || preview}
        onClick={() => void send()}
      >
        {busy ? 'Đang gửi…' : preview ? 'Gửi (tắt khi xem thử)' : state.queued ? 'Thử gửi ngay' : 'Gửi'}
      </button>
    </>
  );
}
