// The command `thongsuot`: finds the command asked for and runs it; errors become one Vietnamese sentence.
import { COMMANDS } from '#cli/commands.ts';
import { BadInput, EXIT, type Io } from '#cli/io.ts';
import { outProblem } from '#cli/out-problem.ts';
import { Refused } from '#server/platform/refused.ts';
import { Unavailable } from '#server/platform/unavailable.ts';

function usage(): string {
  const lines = Object.entries(COMMANDS).map(([name, { about }]) => `  ${name.padEnd(12)} ${about}`);
  return [
    'Cách dùng: thongsuot LỆNH [--json] [--data THƯ_MỤC]   (LỆNH --help in tham số của một lệnh)',
    '',
    ...lines,
    '',
  ].join('\n');
}

/** Runs a command line. @returns the exit code of the command contract */
export async function runMain(argv: readonly string[], io: Io): Promise<number> {
  const [name = '', ...rest] = argv;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    if (name === '--help') io.stdout.write(usage());
    else io.stderr.write(name === '' ? usage() : `Không có lệnh "${name}".\n${usage()}`);
    return name === '--help' ? EXIT.done : EXIT.badInput;
  }
  if (rest.includes('--help')) {
    io.stdout.write(
      `${name}: ${command.about}.\nCách dùng: thongsuot ${[name, command.usage].join(' ').trim()} [--json] [--data THƯ_MỤC]\n${command.notes === undefined ? '' : `${command.notes}\n`}`,
    );
    return EXIT.done;
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
    const problem = outProblem(error, rest);
    if (problem === undefined) throw error;
    io.stderr.write(`${problem}\n`);
    return EXIT.badInput;
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
