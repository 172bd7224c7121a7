// Định dạng của tệp ra: --format and the extension of --out must say the same; one of them is enough.
import path from 'node:path';
import { BadInput } from '#cli/io.ts';

/** What the extensions of files stand for; an extension outside this list says nothing about a format. */
const FORMAT_OF: Readonly<Record<string, string>> = {
  '.xlsx': 'xlsx',
  '.xls': 'xls',
  '.csv': 'csv',
  '.json': 'json',
  '.docx': 'docx',
  '.doc': 'doc',
  '.pdf': 'pdf',
  '.html': 'html',
  '.htm': 'html',
  '.txt': 'text',
  '.xlsm': 'xlsm',
  '.ods': 'ods',
  '.odt': 'odt',
  '.rtf': 'rtf',
  '.md': 'markdown',
  '.xml': 'xml',
};

/**
 * The format of a file that goes out: --format, or what the extension says; `fallback` where neither says anything.
 * @throws BadInput when the two contradict each other, or the extension is of a format that the command does not write
 */
export function outFormat<T extends string>(
  file: string,
  asked: string | undefined,
  allowed: readonly T[],
  fallback: T,
): T {
  const extension = path.extname(file);
  const said = FORMAT_OF[extension.toLowerCase()];
  const format = allowed.find((each) => each === (asked ?? said ?? fallback));
  if (!format)
    throw new BadInput(
      asked === undefined
        ? `Tệp ${file} có đuôi ${extension}, lệnh này chỉ ghi được: ${allowed.join(', ')}.`
        : `--format phải là một trong: ${allowed.join(', ')}; không phải "${asked}".`,
    );
  if (said !== undefined && said !== format)
    throw new BadInput(
      `--format ${format} không khớp với đuôi ${extension} của tệp ${file}: sửa một trong hai, hoặc bỏ --format.`,
    );
  return format;
}
