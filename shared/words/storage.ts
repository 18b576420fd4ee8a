/** The sentence for each fault of the storage (server/store/problem): what happened and what to do. */
const STORAGE_FAULTS = {
  full: '服务器磁盘已满，内容未保存。请清理磁盘后重试。',
  busy: '数据库被占用，内容未保存。请稍后重试。',
  'read-only': '数据库文件不可写，内容未保存。请检查文件“{path}”的权限。',
  failing: '磁盘读写出错，内容未保存。请检查磁盘和文件“{path}”。',
  damaged: '数据库文件“{path}”已损坏，服务器未启动。请用备份恢复：six-ones restore 备份文件。',
  'not-ours': '文件“{path}”不是本系统的数据库。请检查路径，或改用新的文件。',
  'no-folder': '文件夹“{path}”不存在或不可写。请先建立文件夹并授予写权限。',
  missing: '没有数据库“{path}”。请检查路径；尚未启动过的，先启动服务器。',
  newer: '数据库“{path}”由更新的版本写成（{found}，本程序到{known}）。请升级本程序。',
  outdated: '数据库“{path}”的结构较旧（{found}，本程序为{known}）。请先启动一次服务器完成升级。',
  'in-use': '数据库“{path}”正被服务器或另一条命令使用。请先停止它，再运行。',
  older:
    '数据库“{path}”比停机前旧（现有{found}条审计记录，停机前为{known}条），可能缺少 -wal 文件或被换成旧文件。请找回原文件；确认使用现有文件的，运行 six-ones restore。',
  'audit-broken': '数据库“{path}”的审计记录不完整，服务器未启动。请运行 six-ones audit verify 查明，再用备份恢复。',
} as const;

/** The sentence a person reads for a storage fault. */
export const storageText = (fault: keyof typeof STORAGE_FAULTS, about: Readonly<Record<string, string>> = {}): string =>
  STORAGE_FAULTS[fault].replace(/\{(\w+)\}/g, (_, name: string) => about[name] ?? '');
