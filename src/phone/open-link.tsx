// Mở liên kết một lần: the secret is changed for a session that opens one form, then it leaves the address.
import { useEffect, useState } from 'react';
import type { LinkSessionView } from '#server/link/contract.ts';
import { formAddress, go } from './address.ts';
import { ask, sentence } from './ask.ts';
import { Frame, Notice, Waiting } from './look.tsx';

/** Opens the link at once; a used or ended one is said in words. */
export function OpenLink({ secret }: { readonly secret: string }) {
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    if (secret === '') {
      setProblem('Liên kết này thiếu phần cuối. Hãy mở đúng liên kết trong thư hoặc quét lại mã QR.');
      return;
    }
    ask<LinkSessionView>('/api/link-session', { body: { secret } }).then(
      ({ period, form }) => go(formAddress(period, form), true),
      (error: unknown) => setProblem(sentence(error)),
    );
  }, [secret]);
  return (
    <Frame title="Mở biểu báo cáo">
      {problem ? <Notice tone="error">{problem}</Notice> : <Waiting words="Đang mở liên kết…" />}
    </Frame>
  );
}
