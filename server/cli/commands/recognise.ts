import { parseArgs } from 'node:util';
import { recogniseFiles } from '../../modules/documents/recognise-files.ts';
import { type CliCommand, UsageProblem } from '../command.ts';
import { complain } from '../io.ts';

/** 识别 of files, one JSON object per line (DESIGN §4). */
export const recogniseCommand: CliCommand = {
  name: 'recognise',
  usage: 'recognise [--url 网址] 文件或文件夹…',
  summary: '识别公文，每个文件输出一行 JSON；“-”从标准输入读取文件名',
  async run(args, { io }) {
    const options = { url: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length === 0) throw new UsageProblem('应写明文件或文件夹。');
    const { url } = values;
    return recogniseFiles(
      positionals,
      {
        ...(url !== undefined && { url }),
        input: io.stdin as AsyncIterable<string | Uint8Array>,
        complain: sentence => complain(io, sentence),
      },
      line => void io.stdout.write(line),
    );
  },
};
