// Rời trang khi còn dở: asks before what was typed on this page is lost, also when the window is closed.
import { useBlocker } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { t } from '../messages/translate.ts';

/** While `when` holds, another page is opened only after the person says so; the same page's address may change freely. */
export function LeaveGuard({ when, message }: { readonly when: boolean; readonly message: string }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: when,
    withResolver: true,
  });
  const box = useRef<HTMLDialogElement>(null);
  const asking = blocker.status === 'blocked';
  useEffect(() => {
    if (asking) box.current?.showModal();
    else box.current?.close();
  }, [asking]);
  return (
    <dialog
      ref={box}
      className="leave-guard"
      aria-labelledby="leave-title"
      onCancel={() => blocker.reset?.()}
    >
      <h2 id="leave-title">{t('leave.title')}</h2>
      <p>{message}</p>
      <div className="form-actions">
        <Button type="primary" onClick={() => blocker.reset?.()}>
          {t('leave.stay')}
        </Button>
        <Button onClick={() => blocker.proceed?.()}>{t('leave.go')}</Button>
      </div>
    </dialog>
  );
}
