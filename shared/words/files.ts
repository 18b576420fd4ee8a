/** Why a file gives no text, by `FileTrouble`, each with what to do. */
export const FILE_TROUBLES: Readonly<Record<string, string>> = {
  'binary-office': '这是旧格式文档（.doc、.wps），读不出正文。请另存为.docx或PDF后再读，或手工填写标题。',
  broken: '文件已损坏或不完整，读不出正文。请重新下载或另存后再读。',
  encrypted: '文件设有密码，读不出正文。请去除密码后另存一份再读，或手工填写标题。',
  'too-big': '文件过大或展开后过大，不读。请另存为较小的文件，或复制正文后粘贴。',
  empty: '文件里没有文字。请核对是否选对了文件。',
  unknown: '不认识这种文件。可读.docx、.pdf、.ofd、.html和.txt文件。',
};

/** Said of a scanned document, of which no program has seen a marking. */
export const IMAGE_ONLY = '图像版，无文字层，读不出正文和密级标志。请对照原件手工登记。';

/** Said where some pages are pictures. */
export const unseenWords = (pages: number): string =>
  `有${pages}页是图像，其中的文字和密级标志未读到。请对照原件核对。`;

/** Said of an electronic signature, whose validity is not checked. */
export const SIGNED = '有签章（未验证真伪）';

/** Said of a marked file, of which nothing was kept. */
export const FILE_REFUSED = '文件标有密级，不予读取、不予登记。请通过涉密系统或机要渠道办理。';
