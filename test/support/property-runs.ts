// Số lần chạy của kiểm thử tính chất: reduced for `npm test`, the full number that the issues name for `npm run test:full`.

/** THONGSUOT_FULL=1 asks for the full count. */
export function propertyRuns(reduced: number, full: number): number {
  return process.env.THONGSUOT_FULL === '1' ? full : reduced;
}
