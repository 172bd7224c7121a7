// thongsuot user add|disable|reset EMAIL: accounts by whoever holds the machine, e.g. when nobody can sign in any more.
import { readArguments, requireOption } from '#cli/arguments.ts';
import { BadInput, EXIT, type Io } from '#cli/io.ts';
import { refuseUnused } from '#cli/unused-option.ts';
import { printJson, withSystem } from '#cli/with-system.ts';
import { ROLE_NAMES, type RoleName } from '#domain/permission/role.ts';
import { addAccount, type CommandDeps, disableAccount, resetAccount } from '#server/identity/by-command.ts';

const USAGE =
  'Cách dùng: user add THƯ_ĐIỆN_TỬ --name "HỌ TÊN" --role VAI_TRÒ --office MÃ_CƠ_QUAN | user disable THƯ_ĐIỆN_TỬ | user reset THƯ_ĐIỆN_TỬ [--second-factor].';

function requireRole(text: string): RoleName {
  const role = (Object.keys(ROLE_NAMES) as RoleName[]).find((name) => name === text);
  if (!role)
    throw new BadInput(
      `--role phải là một trong: ${Object.keys(ROLE_NAMES).join(', ')}; không có "${text}".`,
    );
  return role;
}

type Done = { readonly email: string; readonly password?: string | null };

export async function runUser(argv: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(
    argv,
    {
      name: { type: 'string' },
      role: { type: 'string' },
      office: { type: 'string' },
      'second-factor': { type: 'boolean' },
    },
    3,
  );
  const [action = '', email = '', ...more] = positionals;
  if (!['add', 'disable', 'reset'].includes(action) || more.length > 0) throw new BadInput(USAGE);
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    throw new BadInput(`Cần địa chỉ thư điện tử của tài khoản, không phải "${email}".`);
  if (action !== 'add')
    refuseUnused(values, ['name', 'role', 'office'], `user ${action}`, 'chỉ user add hiểu tham số này');
  if (action !== 'reset')
    refuseUnused(values, ['second-factor'], `user ${action}`, 'chỉ user reset hiểu tham số này');
  const work: (deps: CommandDeps) => Promise<Done> =
    action === 'add'
      ? added(email, {
          name: requireOption(values.name, 'name'),
          role: requireRole(requireOption(values.role, 'role')),
          office: requireOption(values.office, 'office'),
        })
      : action === 'disable'
        ? async (deps) => {
            await disableAccount(deps, email);
            return { email };
          }
        : async (deps) => ({
            email,
            ...(await resetAccount(deps, email, values['second-factor'] === true)),
          });
  const done = await withSystem(values, io, (system) =>
    work({ loader: system.database.loader, clock: system.clock }),
  );
  if (values.json) printJson(io, done);
  else io.stdout.write(`${sentence(action, done)}\n`);
  return EXIT.done;
}

function added(email: string, given: { name: string; role: RoleName; office: string }) {
  return async (deps: CommandDeps): Promise<Done> => ({
    email,
    ...(await addAccount(deps, { email, ...given })),
  });
}

function sentence(action: string, { email, password }: Done): string {
  if (action === 'disable') return `Đã ngừng tài khoản ${email}; mọi phiên đang mở đã đóng.`;
  if (action === 'reset') return `Đã đặt lại tài khoản ${email}. Mật khẩu mới: ${password}`;
  return password === null
    ? `Tài khoản ${email} đã có; đã thêm nhiệm vụ, mật khẩu giữ nguyên.`
    : `Đã tạo tài khoản ${email}. Mật khẩu lần đầu: ${password}`;
}
