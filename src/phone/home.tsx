// Việc phải báo cáo: due cards of the account's co-operative; the form of a link that is still open; else sign in.
import { useCallback, useEffect, useState } from 'react';
import { dueWords } from '#domain/collection/due-words.ts';
import { SUBMISSION_STATES } from '#domain/collection/state.ts';
import type { CardView } from '#server/collection/contract-entry.ts';
import type { LinkSessionView } from '#server/link/contract.ts';
import { DIFFICULTIES_PATH, formAddress, go } from './address.ts';
import { ask, Refusal, sentence } from './ask.ts';
import { dropForms, type KeptForm, keptForms } from './kept-form.ts';
import { clockTime, Frame, Notice, Waiting } from './look.tsx';
import { SignIn } from './sign-in.tsx';

interface Owed {
  readonly cards: readonly CardView[];
  readonly fills: boolean;
}
type Shown = 'opening' | 'strange' | Owed | { readonly problem: string; readonly kept: readonly KeptForm[] };

/** The first screen. */
export function Home() {
  const [shown, setShown] = useState<Shown>('opening');
  const load = useCallback(async () => {
    setShown('opening');
    try {
      setShown(await ask<Owed>('/api/entry/cards'));
    } catch (error) {
      if (!(error instanceof Refusal && error.status === 401))
        return setShown({ problem: sentence(error), kept: await keptForms() });
      await ask<LinkSessionView>('/api/link-session').then(
        ({ period, form }) => go(formAddress(period, form), true),
        async () => {
          await dropForms();
          setShown('strange');
        },
      );
    }
  }, []);
  useEffect(() => void load(), [load]);

  if (shown === 'strange') return <SignIn onEntered={() => void load()} />;
  return (
    <Frame title="Việc phải báo cáo">
      {shown === 'opening' ? <Waiting words="Đang mở…" /> : null}
      {typeof shown === 'object' && 'problem' in shown ? (
        <>
          <Notice tone="error">{shown.problem}</Notice>
          {shown.kept.length > 0 ? <KeptForms kept={shown.kept} /> : null}
          <button type="button" className="main" onClick={() => void load()}>
            Thử lại
          </button>
        </>
      ) : null}
      {typeof shown === 'object' && 'cards' in shown ? (
        <>
          <Cards owed={shown} />
          <nav className="own" aria-label="Của tôi">
            <a href={DIFFICULTIES_PATH}>Khó khăn, kiến nghị</a>
            <a href="/inbox">Việc của tôi</a>
            <a href="/account">Tài khoản, đăng xuất</a>
          </nav>
        </>
      ) : null}
    </Frame>
  );
}

/** Without a line: the forms that can still be opened and filled on this device. */
function KeptForms({ kept }: { readonly kept: readonly KeptForm[] }) {
  return (
    <>
      <h2>Biểu giữ trên máy này</h2>
      <ul className="cards">
        {kept.map(({ view, address, keptAt }) => (
          <li key={address} className="card">
            <a
              href={address}
              onClick={(event) => {
                event.preventDefault();
                go(address);
              }}
            >
              <strong>{view.form.title}</strong>
            </a>
            <p>
              {view.period.name} · {view.reporter.name}
            </p>
            <p className="state">Lấy về lúc {clockTime(keptAt)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Cards({ owed: { cards, fills } }: { readonly owed: Owed }) {
  if (!fills)
    return (
      <Notice tone="quiet">
        Vai trò của bạn không điền biểu báo cáo, nên không có biểu nào ở đây. <a href="/">Về trang chính</a>
      </Notice>
    );
  if (cards.length === 0)
    return <Notice tone="good">Hiện không có biểu nào phải nộp. Khi có kỳ mới, biểu sẽ hiện ở đây.</Notice>;
  return (
    <ul className="cards">
      {cards.map((card) => {
        const address = formAddress(card.period, card.form, card.organisation?.id);
        return (
          <li key={address} className={card.overdue ? 'card overdue' : 'card'}>
            <a
              href={address}
              onClick={(event) => {
                event.preventDefault();
                go(address);
              }}
            >
              <strong>{card.title}</strong>
            </a>
            <p>
              {card.periodName}
              {card.organisation ? ` · ${card.organisation.name}` : ''}
            </p>
            <p>
              {card.due ? `Hạn nộp ${dueWords(card.due, card.dueTime)}` : 'Không có hạn'}
              {card.overdue ? <b className="late"> · Quá hạn</b> : null}
            </p>
            <p className="state">
              {SUBMISSION_STATES[card.state]}
              {card.notes > 0 ? ` · ${card.notes} ghi chú cần xem` : ''}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
