// Khó khăn, kiến nghị của HTX trên điện thoại: raise one, also without a line; see one's own, who answers and what was answered.
import { useCallback, useEffect, useState } from 'react';
import type { OwnView } from '#server/difficulty/contract-shapes.ts';
import { go } from '../address.ts';
import { Refusal, sentence } from '../ask.ts';
import { Frame, Notice, Waiting } from '../look.tsx';
import { deliver, enqueue, fetchOwn, takeBack } from './deliver.ts';
import { dropView, type Kept, readKept, readView, writeKept } from './kept.ts';
import { OwnCard } from './own-card.tsx';
import { RaiseForm } from './raise-form.tsx';

const RETRY_MS = 15_000;

interface Opened {
  readonly view: OwnView;
  /** The server said so just now; otherwise it is what it said last. */
  readonly reached: boolean;
}

export function DifficultiesScreen() {
  const [opened, setOpened] = useState<Opened>();
  const [problem, setProblem] = useState<string>();
  const load = useCallback(async () => {
    setProblem(undefined);
    try {
      const view = await fetchOwn();
      setOpened({ view, reached: true });
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) {
        dropView();
        return go('/f/', true);
      }
      const kept =
        error instanceof Refusal && (error.status === 0 || error.status >= 500) ? readView() : undefined;
      if (kept) setOpened({ view: kept, reached: false });
      else setProblem(sentence(error));
    }
  }, []);
  useEffect(() => void load(), [load]);
  return (
    <Frame title="Khó khăn, kiến nghị">
      {problem ? (
        <>
          <Notice tone="error">{problem}</Notice>
          <button type="button" className="main" onClick={() => void load()}>
            Thử lại
          </button>
        </>
      ) : null}
      {!opened && !problem ? <Waiting words="Đang mở…" /> : null}
      {opened ? <Own key={opened.view.organisation.id} opened={opened} onReload={load} /> : null}
      <nav className="own" aria-label="Của tôi">
        <a href="/f/">Về các biểu phải báo cáo</a>
      </nav>
    </Frame>
  );
}

function Own({ opened, onReload }: { readonly opened: Opened; readonly onReload: () => Promise<void> }) {
  const { view, reached } = opened;
  const organisation = view.organisation.id;
  const [kept, setKept] = useState<Kept>(() => readKept(organisation));
  const [sent, setSent] = useState(false);
  const waiting = kept.queue.filter(({ problem }) => problem === undefined).length;
  // Only whoever the server knows as this organisation sends what waits for it.
  const flush = useCallback(async () => {
    const before = readKept(organisation).queue.length;
    await deliver(organisation);
    const after = readKept(organisation);
    setKept(after);
    if (after.queue.length >= before) return;
    setSent(true);
    await onReload();
  }, [organisation, onReload]);
  useEffect(() => {
    if (waiting === 0) return;
    const again = () => void (reached ? flush() : onReload());
    if (reached) again();
    const timer = setInterval(again, RETRY_MS);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [waiting, reached, flush, onReload]);
  const keep = (next: Kept) => {
    writeKept(organisation, next);
    setKept(next);
  };
  return (
    <>
      {reached ? null : <Notice tone="quiet">Chưa có mạng: danh sách dưới đây là bản xem lần trước.</Notice>}
      {sent && waiting === 0 ? (
        <div role="status">
          <Notice tone="good">Đã gửi. Cơ quan nhận được khó khăn của HTX.</Notice>
        </div>
      ) : null}
      {kept.queue.map(({ key, body, problem }) => (
        <div key={key} role="status">
          <Notice tone={problem === undefined ? 'warning' : 'error'}>
            <b>{problem === undefined ? 'Đang chờ gửi.' : problem}</b>{' '}
            {(JSON.parse(body) as { text: string }).text}
            <br />
            <button type="button" className="plain" onClick={() => setKept(takeBack(organisation, key))}>
              Lấy lại để sửa
            </button>
          </Notice>
        </div>
      ))}
      <details className="raise" open={kept.draft.text !== '' || view.difficulties.length === 0}>
        <summary>Nêu khó khăn mới</summary>
        <RaiseForm
          draft={kept.draft}
          unit={view.organisation.unit}
          answerDays={view.answerDays}
          onChange={(draft) => keep({ ...kept, draft })}
          onSend={(files) => {
            setSent(false);
            setKept(enqueue(organisation, kept.draft, files));
          }}
        />
      </details>
      <h2>Khó khăn đã nêu</h2>
      {view.difficulties.length === 0 ? <p className="quiet">HTX chưa nêu khó khăn nào ở đây.</p> : null}
      <ul className="cards">
        {view.difficulties.map((own) => (
          <OwnCard key={own.id} own={own} reached={reached} onDone={() => void onReload()} />
        ))}
      </ul>
    </>
  );
}
