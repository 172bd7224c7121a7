// Dòng lưu: where the figures are right now, in words.
import type { Saved } from '../filling-state.ts';
import { clockTime } from '../look.tsx';

/** Says whether the server has everything, or only this device. */
export function SavedLine({ saved, onSave }: { readonly saved: Saved; readonly onSave: () => void }) {
  return (
    <p className="saved" role="status">
      {saved.state === 'waiting' ? 'Đã giữ trên máy, sắp lưu lên máy chủ…' : null}
      {saved.state === 'saving' ? 'Đang lưu…' : null}
      {saved.state === 'saved' ? `✓ Đã lưu lúc ${clockTime(saved.at)}` : null}
      {saved.state === 'device' ? (
        <>
          {saved.why}{' '}
          <button type="button" className="plain" onClick={onSave}>
            Lưu lại
          </button>
        </>
      ) : null}
    </p>
  );
}
