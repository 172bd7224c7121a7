// Trang đầu của biểu: whose, which period, until when, why it came back, and the list of pages.
import { dueWords } from '#domain/collection/due-words.ts';
import { SUBMISSION_STATES } from '#domain/collection/state.ts';
import type { EntryView } from '#server/collection/contract-entry.ts';
import { clockTime, Notice, writtenDay } from '../look.tsx';
import type { FormPage } from '../pages.ts';
import type { FillContext } from './context.ts';
import { filledIn } from './filled-in.ts';

interface StartProps {
  readonly view: EntryView;
  readonly pages: readonly FormPage[];
  readonly context: FillContext;
  readonly onOpen: (page: number) => void;
}

/** The first page. */
export function StartPage({ view, pages, context, onOpen }: StartProps) {
  const { period, reporter, returned, receipt } = view;
  return (
    <>
      <p>
        <strong>{reporter.name}</strong>
        {reporter.place && reporter.place !== reporter.name ? `, ${reporter.place}` : ''}
      </p>
      <p>
        {period.name}
        {period.from ? ` (${writtenDay(period.from)} – ${writtenDay(period.to)})` : ''}.
      </p>
      {period.due ? (
        <p>
          Hạn nộp {dueWords(period.due, period.dueTime)}.
          {period.overdue && (!receipt || returned) ? <b className="late"> Quá hạn.</b> : null}
        </p>
      ) : null}
      {view.form.help ? <p className="quiet">{view.form.help}</p> : null}
      {returned ? (
        <Notice tone="warning">
          <b>Được trả lại:</b> {returned.reason} ({returned.by}, {clockTime(returned.at)})
          {context.notes.length > 0 ? `. Có ${context.notes.length} ghi chú ở các ô.` : ''}
        </Notice>
      ) : null}
      {receipt ? (
        <Notice tone={returned ? 'quiet' : 'good'}>
          {returned ? 'Bản gửi' : 'Đã gửi'} lúc {clockTime(receipt.sentAt)}, số biên nhận{' '}
          <b>{receipt.number}</b>. {returned ? '' : `${SUBMISSION_STATES[view.state]}. `}
          <a href={`/api/entry/submissions/${receipt.submission}/copy.pdf`}>Bản in</a>. Sửa rồi gửi lại sẽ
          thành bản mới.
        </Notice>
      ) : null}
      {period.locked ? (
        <Notice tone="warning">Kỳ đã chốt số liệu. Biểu gửi lúc này vào hàng chờ muộn.</Notice>
      ) : null}
      <ol className="pages">
        {pages.map((page, number) => {
          const { filled, all } = filledIn(page, context.cells);
          return (
            <li key={page.id}>
              <button type="button" onClick={() => onOpen(number)}>
                <span>{page.title}</span>
                <span className="quiet">{all === 0 ? `${filled} ô` : `${filled}/${all} ô`}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <button type="button" className="main" onClick={() => onOpen(0)}>
        Bắt đầu điền
      </button>
    </>
  );
}
