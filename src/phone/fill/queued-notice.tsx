// Biểu chờ gửi: what happens next, where the person who pressed "Gửi" looks.
import { Notice } from '../look.tsx';

/** Said above the page, and on the last page beside the button. */
export function QueuedNotice() {
  return (
    <div role="status">
      <Notice tone="warning">
        <b>Đang chờ gửi.</b> Biểu đã giữ trên máy này và sẽ tự gửi, đúng một lần, khi có mạng lại. Để trang
        này mở, hoặc mở lại khi có mạng.
      </Notice>
    </div>
  );
}
