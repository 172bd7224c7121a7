// Khung và các trạng thái của màn hình điện thoại.
import { type ReactNode, useEffect } from 'react';

/** The bar with the product's name, one heading, and the screen below it. */
export function Frame(props: {
  readonly title: string;
  readonly above?: ReactNode;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${props.title} – Thông Suốt`;
  }, [props.title]);
  return (
    <>
      <header className="bar">
        <span>Thông Suốt</span>
      </header>
      <main>
        {props.above}
        <h1>{props.title}</h1>
        {props.children}
      </main>
    </>
  );
}

const WORDS = { error: 'Lỗi', warning: 'Lưu ý', good: 'Xong', quiet: 'Ghi chú' } as const;

/** A framed sentence with its kind as a word, not as a colour alone. */
export function Notice(props: { readonly tone: keyof typeof WORDS; readonly children: ReactNode }) {
  return (
    <div className={`notice notice-${props.tone}`} role={props.tone === 'error' ? 'alert' : undefined}>
      <strong>{WORDS[props.tone]}</strong>
      <div>{props.children}</div>
    </div>
  );
}

/** Something is on its way over a slow line. */
export function Waiting({ words }: { readonly words: string }) {
  return (
    <p className="waiting" role="status">
      {words}
    </p>
  );
}

const moment = (text: string) => new Date(text);
const ZONE = { timeZone: 'Asia/Ho_Chi_Minh' } as const;

/** "14:05, 10/06/2026" as the clock in Vietnam shows it. */
export function clockTime(text: string): string {
  const time = moment(text).toLocaleTimeString('vi-VN', { ...ZONE, hour: '2-digit', minute: '2-digit' });
  const day = moment(text).toLocaleDateString('vi-VN', {
    ...ZONE,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  return `${time}, ${day}`;
}

/** "2026-06-20" → "20/06/2026". */
export function writtenDay(text: string): string {
  return text.split('-').reverse().join('/');
}
