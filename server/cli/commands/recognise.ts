import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { storageText } from '../../../shared/words/storage.ts';
import { calendarInFolder } from '../../modules/calendar/calendar-in-folder.ts';
import { calendarOfFile } from '../../modules/documents/calendar-of-file.ts';
import { recogniseFiles } from '../../modules/documents/recognise-files.ts';
import { type Cli, type CliCommand, UsageProblem } from '../command.ts';
import { complain } from '../io.ts';

/** 识别 of files, one JSON object per line (DESIGN §4). */
export const recogniseCommand: CliCommand = {
  name: 'recognise',
  usage: 'recognise [--url 网址] [--calendar 放假通知] 文件或文件夹…',
  summary:
    '识别公文，每个文件输出一行 JSON；“-”从标准输入读取文件名；期限按本机已采用的放假安排计算，也可另指一份放假通知',
  async run(args, cli) {
    const { io } = cli;
    const options = { url: { type: 'string' }, calendar: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length === 0) throw new UsageProblem('应写明文件或文件夹。');
    const { url } = values;
    return recogniseFiles(
      positionals,
      {
        ...(url !== undefined && { url }),
        calendar: await calendarFor(cli, values.calendar),
        input: io.stdin as AsyncIterable<string | Uint8Array>,
        complain: sentence => complain(io, sentence),
      },
      line => void io.stdout.write(line),
    );
  },
};

async function calendarFor({ io, config, entropy }: Cli, file: string | undefined) {
  if (file !== undefined) {
    const read = await calendarOfFile(resolve(io.cwd(), file));
    if (!read.ok) throw new UsageProblem(`放假通知“${file}”未采用：${read.reason}`);
    return read.calendar;
  }
  return calendarInFolder(config, entropy, problem =>
    complain(io, `本机数据库未能读取，期限按内置的放假安排计算。${storageText(problem.fault, problem.about)}`),
  );
}
