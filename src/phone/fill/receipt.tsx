// Biên nhận: the number, when, and the copy of what was sent.
import { useEffect } from 'react';
import type { EntryView, ReceiptView } from '#server/collection/contract-entry.ts';
import { DIFFICULTIES_PATH } from '../address.ts';
import { clockTime, Frame, Notice } from '../look.tsx';
import type { FormPage } from '../pages.ts';
import { Answers } from './answers.tsx';
import type { FillContext } from './context.ts';

interface ReceiptProps {
  readonly receipt: ReceiptView;
  readonly context: FillContext;
  readonly view: EntryView;
  readonly pages: readonly FormPage[];
  readonly onAgain: () => void;
}

/** What the sender keeps. */
export function Receipt({ receipt, context, view, pages, onAgain }: ReceiptProps) {
  // The button that sent stands at the foot of a long page; the number stands at the head of this one.
  useEffect(() => {
    const head = document.querySelector('h1');
    head?.setAttribute('tabindex', '-1');
    head?.focus();
    scrollTo(0, 0);
  }, []);
  return (
    <Frame title="Đã gửi báo cáo">
      <p className="receipt" role="status">
        <span>Số biên nhận</span>
        <b>{receipt.number}</b>
        <span>{clockTime(receipt.sentAt)}</span>
      </p>
      {receipt.late ? <Notice tone="warning">Biểu gửi sau hạn nộp.</Notice> : null}
      <p>
        {context.form.title}, {view.period.name}. {view.reporter.name}.
      </p>
      <p className="acts no-print">
        <a className="button" href={`/api/entry/submissions/${receipt.submission}/copy.pdf`}>
          Mở bản in (PDF)
        </a>
        <button type="button" onClick={() => print()}>
          In trang này
        </button>
        <button type="button" onClick={onAgain}>
          Xem hoặc sửa lại
        </button>
      </p>
      {view.reporter.organisation === null ? null : (
        <p className="no-print">
          <a href={DIFFICULTIES_PATH}>Nêu khó khăn, kiến nghị</a>
        </p>
      )}
      {pages.map((page) => (
        <Answers key={page.id} page={page} context={context} />
      ))}
    </Frame>
  );
}
