// The command `thongsuot`: one table of commands, each loaded only when asked for; errors become one Vietnamese sentence.
import { BadInput, EXIT, type Io } from '#cli/io.ts';
import { Refused } from '#server/platform/refused.ts';
import { Unavailable } from '#server/platform/unavailable.ts';

type Command = (argv: readonly string[], io: Io) => Promise<number>;

const COMMANDS: Readonly<Record<string, { readonly about: string; readonly load: () => Promise<Command> }>> =
  {
    start: {
      about: 'chạy hệ thống tại http://localhost:8080',
      load: async () => (await import('#cli/start.ts')).runStart,
    },
    init: { about: 'tạo một hệ thống thật, trống', load: async () => (await import('#cli/init.ts')).runInit },
    demo: { about: 'nạp dữ liệu minh họa', load: async () => (await import('#cli/demo.ts')).runDemo },
    tally: { about: 'tính chỉ tiêu thống kê', load: async () => (await import('#cli/tally.ts')).runTally },
    behind: {
      about: 'các bản ghi đứng sau một con số',
      load: async () => (await import('#cli/behind.ts')).runBehind,
    },
    export: {
      about: 'xuất danh sách hoặc số liệu ra tệp (xlsx, csv, json)',
      load: async () => (await import('#cli/export.ts')).runExport,
    },
    import: {
      about: 'nhập danh sách HTX từ tệp (xlsx, csv)',
      load: async () => (await import('#cli/import.ts')).runImport,
    },
    report: {
      about: 'in báo cáo kỳ ra Word, PDF',
      load: async () => (await import('#cli/report.ts')).runReport,
    },
    publish: {
      about: 'phát hành một báo cáo đã ký, ghi các tệp ra thư mục',
      load: async () => (await import('#cli/publish.ts')).runPublish,
    },
    backup: { about: 'sao lưu toàn bộ', load: async () => (await import('#cli/backup.ts')).runBackup },
    restore: {
      about: 'phục hồi từ một bản sao lưu',
      load: async () => (await import('#cli/restore.ts')).runRestore,
    },
    verify: {
      about: 'kiểm chứng nhật ký đã niêm phong và bảng dẫn xuất',
      load: async () => (await import('#cli/verify.ts')).runVerify,
    },
    rebuild: {
      about: 'dựng lại mọi bảng dẫn xuất',
      load: async () => (await import('#cli/rebuild.ts')).runRebuild,
    },
    check: {
      about: 'rà soát số liệu trong văn bản (.txt, .docx, .pdf, .html, -)',
      load: async () => {
        const { runCheck } = await import('#cli/check.ts');
        return (argv, io) => runCheck([...argv], io);
      },
    },
    'reader-score': {
      about: 'chấm bộ rà soát trên một thư mục văn bản có nhãn',
      load: async () => {
        const { runReaderScore } = await import('#cli/reader-score.ts');
        return (argv, io) => runReaderScore([...argv], io);
      },
    },
    user: {
      about: 'tạo, ngừng, đặt lại tài khoản (add, disable, reset)',
      load: async () => (await import('#cli/user.ts')).runUser,
    },
    glossary: {
      about: 'in bảng thuật ngữ',
      load: async () => (await import('#cli/glossary.ts')).runGlossary,
    },
    permissions: {
      about: 'in ma trận quyền',
      load: async () => (await import('#cli/permissions.ts')).runPermissions,
    },
    schema: {
      about: 'in lược đồ cơ sở dữ liệu',
      load: async () => (await import('#cli/schema.ts')).runSchema,
    },
  };

function usage(): string {
  const lines = Object.entries(COMMANDS).map(([name, { about }]) => `  ${name.padEnd(12)} ${about}`);
  return ['Cách dùng: thongsuot LỆNH [--json] [--data THƯ_MỤC]', '', ...lines, ''].join('\n');
}

/** Runs a command line. @returns the exit code of the command contract */
export async function runMain(argv: readonly string[], io: Io): Promise<number> {
  const [name = '', ...rest] = argv;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    io.stderr.write(name === '' || name === '--help' ? usage() : `Không có lệnh "${name}".\n${usage()}`);
    return name === '--help' ? EXIT.done : EXIT.badInput;
  }
  try {
    return await (await command.load())(rest, io);
  } catch (error) {
    if (error instanceof BadInput || error instanceof Refused) {
      io.stderr.write(`${error.message}\n`);
      return error instanceof Refused && error.status === 503 ? EXIT.unavailable : EXIT.badInput;
    }
    if (error instanceof Unavailable) {
      io.stderr.write(`${error.message}\n`);
      return EXIT.unavailable;
    }
    throw error;
  }
}

/** A reader that has seen enough (`| head`) closes the pipe: that is no fault of ours, and nothing is left to say. */
function outliveClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(EXIT.done);
  });
}

if (import.meta.main) {
  outliveClosedPipe(process.stdout);
  outliveClosedPipe(process.stderr);
  process.exitCode = await runMain(process.argv.slice(2), process);
}
