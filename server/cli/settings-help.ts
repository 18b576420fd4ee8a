/** The settings of the server as environment variables, for the help text. */
export const SETTINGS_HELP: readonly string[] = [
  '设置（环境变量）：',
  '  SIX_ONES_FOLDER        数据文件夹，默认为当前目录下的 data',
  '  SIX_ONES_HOST          监听的地址，默认 127.0.0.1（仅本机），对外服务用 0.0.0.0',
  '  SIX_ONES_PORT          端口，默认8790',
  '  SIX_ONES_ADDRESS       对外的网址，如 https://gaige.example.gov.cn',
  '  SIX_ONES_PROXIES       反向代理的 IP 地址，多个用逗号隔开',
  '  SIX_ONES_LOG           日志级别：silent、error、warn、info、debug',
  '  SIX_ONES_IDLE_DAYS     设备多少天未联网须重新登录，默认30',
  '  SIX_ONES_SESSION_DAYS  设备登录多少天后须重新登录，默认180',
  '  SIX_ONES_BACKUPS       保留多少份每日备份，默认7，0为不备份',
];
