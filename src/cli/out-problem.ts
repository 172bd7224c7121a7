// Vì sao không ghi được tệp ra: the faults of the place a person named after --out, in words.

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'thư mục chưa có',
  ENOTDIR: 'trong đường dẫn có một tệp đứng ở chỗ của thư mục',
  EEXIST: 'đã có một tệp mang tên ấy',
  EISDIR: 'đó là một thư mục',
  EACCES: 'không có quyền ghi ở đó',
  EPERM: 'không có quyền ghi ở đó',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOSPC: 'ổ đĩa đã đầy',
};

/** The sentence for a place that could not be written; undefined for a fault that is not of the place. */
export function outSentence(out: string, code: string): string | undefined {
  const why = WHY[code];
  return why === undefined ? undefined : `Không ghi được vào ${out}: ${why}.`;
}

/** One sentence for a file that could not be written where --out said; undefined for any other error. */
export function outProblem(error: unknown, argv: readonly string[]): string | undefined {
  const at = argv.indexOf('--out');
  const joined = argv.find((each) => each.startsWith('--out='))?.slice('--out='.length);
  const out = at < 0 ? joined : argv[at + 1];
  if (out === undefined || !(error instanceof Error)) return undefined;
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === undefined || path === undefined || !path.startsWith(out)) return undefined;
  return outSentence(path, code);
}
