// How do we call npm when HOME may be missing, read-only, or belong to somebody else?
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { NotAvailable } from './say.mjs';

/** Runs npm quietly; answers its exit code, its whole output and the one line that says why it failed. */
export function runNpm(root, args, { cwd, node } = {}) {
  const [command, ...before] = findNpm(node);
  const env = npmEnvironment(root, node);
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...before, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) =>
      reject(
        error.code === 'ENOENT'
          ? new NotAvailable('Không tìm thấy npm: hãy cài npm cùng Node.js rồi chạy lại.')
          : error,
      ),
    );
    child.on('close', (code) => resolve({ code, output, reason: reasonOf(output) }));
  });
}

function findNpm(node) {
  const given = process.env.npm_execpath;
  if (given && path.basename(given) === 'npm-cli.js' && existsSync(given))
    return [node ?? process.execPath, given];
  const beside = path.join(path.dirname(process.execPath), 'npm');
  return [existsSync(beside) ? beside : 'npm'];
}

function npmEnvironment(root, node) {
  const env = { ...process.env };
  // npm must decide under the Node that will run the packages: an older one silently takes older releases.
  const first = path.dirname(node ?? process.execPath);
  env.PATH = `${first}${path.delimiter}${env.PATH ?? ''}`;
  // Settings of the npm that started us belong to that call, not to this one.
  for (const key of Object.keys(env)) if (/^npm_(lifecycle|package|command)/.test(key)) delete env[key];
  delete env.npm_config_local_prefix;
  delete env.npm_config_prefix;
  if (!env.npm_config_cache && !canKeepCache())
    env.npm_config_cache = path.join(root, '.runtime', 'npm-cache');
  if (!env.HOME) env.HOME = path.join(root, '.runtime');
  return env;
}

function canKeepCache() {
  const { HOME, npm_config_cache: given } = process.env;
  if (!HOME && !given) return false;
  try {
    const folder = given ?? path.join(homedir(), '.npm');
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function reasonOf(output) {
  const lines = output.split('\n').filter((line) => /^npm (error|ERR!)/.test(line));
  const line =
    lines.find((candidate) => !/\bcode\b|A complete log/.test(candidate)) ?? lines[0] ?? 'không rõ lý do';
  return line.replace(/^npm (error|ERR!)\s*/, '').slice(0, 300);
}
