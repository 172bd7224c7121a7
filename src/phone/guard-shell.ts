// Nhờ người gác giữ trang: registers the service worker of /f/, where the browser has one and the page is no preview in a frame.

/** Asks for the worker; without one the app works as before, it only cannot open without a line. */
export function guardShell(): void {
  if (!('serviceWorker' in navigator) || window.top !== window) return;
  navigator.serviceWorker.register('/f/service-worker.js', { scope: '/f/' }).catch(() => undefined);
}
