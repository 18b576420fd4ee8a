/** What the person who started the server has to know. */
export type Welcome = {
  address: string;
  publicAddress: string | null;
  /** The folder of the unpacked extension; null when it has not been built. */
  extension: string | null;
  setUpToken: string | null;
  remarks: readonly string[];
};

/** The lines printed at the start, in plain words: the address, how to load the extension, the one-time set-up link. */
export function welcomeLines({ address, publicAddress, extension, setUpToken, remarks }: Welcome): string[] {
  const shown = publicAddress ?? address.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//127.0.0.1:');
  const link = `${address.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//127.0.0.1:')}/set-up`;
  return [
    '',
    '六个一督察 服务器已启动',
    '',
    `  地址　　${shown}`,
    ...(extension === null
      ? ['  扩展　　尚未构建。运行 npm start 会自动构建。']
      : [
          `  扩展　　${extension}`,
          '  　　　　在浏览器打开 chrome://extensions，打开右上角“开发者模式”，',
          '  　　　　选“加载已解压的扩展程序”，选取上面的文件夹。',
        ]),
    ...(setUpToken === null
      ? []
      : [`  初始设置　${link}?token=${setUpToken}`, '  　　　　链接24小时内有效，完成设置后失效；重新启动会换一个。']),
    ...remarks.map(remark => `  注意　　${remark}`),
    '',
    '按 Ctrl+C 停止。',
    '',
  ];
}
