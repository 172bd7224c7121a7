// The table of commands, each loaded only when asked for.
import type { Io } from '#cli/io.ts';

type Command = (argv: readonly string[], io: Io) => Promise<number>;

interface CommandEntry {
  readonly about: string;
  /** Its parameters as `--help` prints them. */
  readonly usage: string;
  /** What else `--help` says. */
  readonly notes?: string;
  readonly load: () => Promise<Command>;
}

/** Every command: what it is for, how it is called, and where it lives. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  start: {
    about: 'chạy hệ thống tại http://localhost:8080',
    usage: '[--port CỔNG] [--host ĐỊA_CHỈ] [--demo province|seed|nation]',
    load: async () => (await import('#cli/start.ts')).runStart,
  },
  init: {
    about: 'tạo một hệ thống thật, trống',
    usage: '--admin THƯ_ĐIỆN_TỬ',
    load: async () => (await import('#cli/init.ts')).runInit,
  },
  demo: {
    about: 'nạp dữ liệu minh họa',
    usage: '--size province|seed|nation',
    load: async () => (await import('#cli/demo.ts')).runDemo,
  },
  tally: {
    about: 'tính chỉ tiêu thống kê',
    usage:
      '--measures MÃ[,MÃ…] --unit MÃ (--at NGÀY | --period KỲ) [--by province|region8|sector|…] [--where …] [--regime CHẾ_ĐỘ] [--geography NGÀY] [--known-at SỐ]',
    load: async () => (await import('#cli/tally.ts')).runTally,
  },
  behind: {
    about: 'các bản ghi đứng sau một con số',
    usage:
      '--measure MÃ --unit MÃ (--at NGÀY | --period KỲ) [--by sector=…] [--regime CHẾ_ĐỘ] [--geography NGÀY] [--known-at SỐ] [--after CON_TRỎ] [--limit SỐ]',
    load: async () => (await import('#cli/behind.ts')).runBehind,
  },
  export: {
    about: 'xuất danh sách hoặc số liệu ra tệp (xlsx, csv, json)',
    usage:
      'organisations --out TỆP [--format xlsx|csv|json] [--unit MÃ] [--at NGÀY] [--kind …] [--operating …] [--sector …] [--alliance-class …] [--search CHỮ] | tally --out TỆP [--format xlsx|csv|json] --measures MÃ,… --unit MÃ (--at NGÀY | --period KỲ) [--by …] [--geography NGÀY] [--known-at SỐ]',
    notes: 'Không có --format thì định dạng theo đuôi của tệp; tệp không có đuôi: xlsx.',
    load: async () => (await import('#cli/export.ts')).runExport,
  },
  import: {
    about: 'nhập danh sách HTX từ tệp (xlsx, csv)',
    usage: 'register TỆP.xlsx|csv [--unit MÃ] [--as-of NGÀY] [--dry-run]',
    load: async () => (await import('#cli/import.ts')).runImport,
  },
  report: {
    about: 'in báo cáo của một kỳ ra Word, PDF, Excel, HTML, chữ thuần, JSON',
    usage:
      '--outline ĐỀ_CƯƠNG --unit MÃ --period KỲ [--format docx|pdf|xlsx|html|text|json] --out TỆP [--date NGÀY] [--data-date NGÀY] [--regions CÁCH_CHIA] [--known-at SỐ]; mọi tỉnh: --batch --outline ĐỀ_CƯƠNG --period KỲ --out THƯ_MỤC',
    notes: 'Không có --format thì định dạng theo đuôi của tệp (text: .txt); tệp không có đuôi: docx.',
    load: async () => (await import('#cli/report.ts')).runReport,
  },
  publish: {
    about: 'phát hành một báo cáo đã ký, ghi các tệp ra thư mục',
    usage: '[--publication MÃ] [--symbol KÝ_HIỆU] [--out THƯ_MỤC]',
    load: async () => (await import('#cli/publish.ts')).runPublish,
  },
  backup: {
    about: 'sao lưu toàn bộ',
    usage: '--out THƯ_MỤC',
    load: async () => (await import('#cli/backup.ts')).runBackup,
  },
  restore: {
    about: 'phục hồi từ một bản sao lưu',
    usage: '--from THƯ_MỤC [--head ĐẦU_CHUỖI] [--unverified]',
    load: async () => (await import('#cli/restore.ts')).runRestore,
  },
  verify: {
    about: 'kiểm chứng nhật ký đã niêm phong, bảng dẫn xuất; dựng lại một báo cáo đã phát hành',
    usage: '[--publication MÃ | --release MÃ] [--head ĐẦU_CHUỖI]',
    load: async () => (await import('#cli/verify.ts')).runVerify,
  },
  rebuild: {
    about: 'dựng lại mọi bảng dẫn xuất',
    usage: '',
    load: async () => (await import('#cli/rebuild.ts')).runRebuild,
  },
  check: {
    about: 'rà soát số liệu trong văn bản (.txt, .docx, .pdf, .html, -)',
    usage: 'TỆP…|THƯ_MỤC|- [--all] [--jsonl] [--date NGÀY] [--sheet PHIẾU.docx|.xlsx]',
    notes:
      'Với --json: một tệp cho {claims, findings}; một thư mục (dù có một tệp hay không có tệp nào) hoặc nhiều tệp cho mảng [{file, claims, findings}, …]. --jsonl: mỗi tệp một dòng {file, claims, findings}. Mã thoát: 0 không có điểm nào, 1 có điểm cần xem, 2 có tệp không đọc được, không có chữ, hoặc thư mục không có tệp nào.',
    load: async () => {
      const { runCheck } = await import('#cli/check.ts');
      return (argv, io) => runCheck([...argv], io);
    },
  },
  'reader-score': {
    about: 'chấm bộ rà soát trên một thư mục văn bản có nhãn',
    usage: 'THƯ_MỤC [--seeds THƯ_MỤC]',
    load: async () => {
      const { runReaderScore } = await import('#cli/reader-score.ts');
      return (argv, io) => runReaderScore([...argv], io);
    },
  },
  user: {
    about: 'tạo, ngừng, đặt lại tài khoản (add, disable, reset)',
    usage:
      'add THƯ_ĐIỆN_TỬ --name "HỌ TÊN" --role VAI_TRÒ --office MÃ_CƠ_QUAN | disable THƯ_ĐIỆN_TỬ | reset THƯ_ĐIỆN_TỬ [--second-factor]',
    load: async () => (await import('#cli/user.ts')).runUser,
  },
  glossary: {
    about: 'in bảng thuật ngữ',
    usage: '',
    load: async () => (await import('#cli/glossary.ts')).runGlossary,
  },
  permissions: {
    about: 'in ma trận quyền',
    usage: '',
    load: async () => (await import('#cli/permissions.ts')).runPermissions,
  },
  schema: {
    about: 'in lược đồ cơ sở dữ liệu',
    usage: '[--types] [--write]',
    load: async () => (await import('#cli/schema.ts')).runSchema,
  },
};
