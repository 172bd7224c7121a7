// Đăng nhập trên điện thoại, for a co-operative that has an account.
import { type FormEvent, useState } from 'react';
import { ask, Refusal, sentence } from './ask.ts';
import { dropView } from './difficulty/kept.ts';
import { dropForms } from './kept-form.ts';
import { Frame, Notice } from './look.tsx';

/** E-mail, password, and the code when the account has one. */
export function SignIn({ onEntered }: { readonly onEntered: () => void }) {
  const [asksCode, setAsksCode] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const enter = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const word = (name: string) => String(given.get(name) ?? '').trim();
    if (word('email') === '' || word('password') === '')
      return setProblem('Hãy điền thư điện tử và mật khẩu.');
    setBusy(true);
    try {
      const body = {
        email: word('email'),
        password: String(given.get('password')),
        ...(asksCode ? { code: word('code') } : {}),
      };
      await ask('/api/session', { body });
      // Somebody else may have used this device before.
      await dropForms();
      dropView();
      onEntered();
    } catch (error) {
      if (error instanceof Refusal && error.code === 'second-factor-needed') setAsksCode(true);
      setProblem(sentence(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Frame title="Đăng nhập">
      <p className="quiet">Nếu được gửi liên kết hoặc mã QR, hãy mở bằng liên kết ấy, không cần đăng nhập.</p>
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      <form onSubmit={(event) => void enter(event)} noValidate>
        <label className="field">
          <span>Thư điện tử</span>
          <input name="email" type="email" autoComplete="username" />
        </label>
        <label className="field">
          <span>Mật khẩu</span>
          <input name="password" type="password" autoComplete="current-password" />
        </label>
        {asksCode ? (
          <label className="field">
            <span>Mã xác thực</span>
            <input name="code" inputMode="numeric" autoComplete="one-time-code" />
          </label>
        ) : null}
        <button type="submit" className="main" disabled={busy}>
          Đăng nhập
        </button>
      </form>
    </Frame>
  );
}
