import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** What the command line has to do with the world: the process itself, or a test’s stand-in. */
export type Io = {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
  env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
};

/** Writes lines for whoever reads the result. */
export const say = (io: Io, ...lines: readonly string[]): void => void io.stdout.write(`${lines.join('\n')}\n`);

/** Writes lines about what went wrong. */
export const complain = (io: Io, ...lines: readonly string[]): void => void io.stderr.write(`${lines.join('\n')}\n`);

/** Reads a password without showing it, or the first line of what is piped in. */
export async function readPassword(io: Io, prompt: string): Promise<string> {
  if (io.stdin.isTTY !== true) return (await text(io.stdin)).split(/\r?\n/)[0] ?? '';
  io.stderr.write(prompt);
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: io.stdin, output: silence, terminal: true });
  const answer = await new Promise<string>(resolve => lines.question('', resolve));
  lines.close();
  io.stderr.write('\n');
  return answer;
}
