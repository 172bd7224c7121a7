// Giới hạn khi đọc tệp người khác gửi: how large, how deep and how long, for an upload and for the operator's own file.

export interface ReadLimits {
  readonly bytes: number;
  readonly inflatedBytes: number;
  readonly ratio: number;
  readonly entries: number;
  readonly cells: number;
  readonly rows: number;
  readonly columns: number;
  readonly seconds: number;
  readonly heapMegabytes: number;
}

const MEGABYTE = 1_048_576;

/** A file that came over the network. */
export const UPLOAD_LIMITS: ReadLimits = {
  bytes: 10 * MEGABYTE,
  inflatedBytes: 50 * MEGABYTE,
  ratio: 100,
  entries: 200,
  cells: 200_000,
  rows: 20_000,
  columns: 200,
  seconds: 10,
  heapMegabytes: 128,
};

/** A file that the operator of this machine names on the command line. */
export const COMMAND_LIMITS: ReadLimits = {
  bytes: 128 * MEGABYTE,
  inflatedBytes: 768 * MEGABYTE,
  ratio: 100,
  entries: 200,
  cells: 8_000_000,
  rows: 250_000,
  columns: 200,
  seconds: 120,
  heapMegabytes: 192,
};
