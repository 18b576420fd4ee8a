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

/** Said where something of a document could not be read: pages that are pictures, embedded objects, attachments. */
export const unseenWords = (places: number): string =>
  `有${places}处是图像、嵌入对象或附件，其中的文字和密级标志未读到。请对照原件核对。`;

/** Said of an electronic signature, whose validity is not checked. */
export const SIGNED = '有签章（未验证真伪）';

/** Said of a marked file, of which nothing was kept. */
export const FILE_REFUSED = '文件标有密级，不予读取、不予登记。请通过涉密系统或机要渠道办理。';

/** Why an attachment was not fetched, each with what to do. */
export const DOWNLOAD_TROUBLES: Readonly<Record<string, string>> = {
  'not-granted': '未授权附件所在的网站，附件未读取。请授权后再读，或下载后拖到此处。',
  refused: '网站不允许下载这个附件。请在原页面登录或下载后，把文件拖到此处。',
  missing: '网站上没有这个附件。请刷新原页面后再读。',
  unreachable: '附件下载不了。请在原页面下载后，把文件拖到此处。',
  'too-big': '附件超过64MB，不读。请在原页面下载后另存为较小的文件。',
  'not-a-file': '网站给出的不是文件，可能登录已过期。请在原页面登录或下载后，把文件拖到此处。',
};

/** Why nothing was taken from the page, each with what to do. */
export const PAGE_PART_TROUBLES: Readonly<Record<string, string>> = {
  none: '页面上没有选中的文字。先在公文页面上选中文字，再识别。',
  unreachable: '本页不能读取。打开公文页面，授权后再试，或复制文字后粘贴。',
};

/** What a person confirms of a document whose markings no program could see. */
export const UNMARKED = '我已看过原件，本件未标密级';

/** Why a document with unseen pages may not be filed yet. */
export const UNMARKED_FIRST = '先对照原件，确认本件未标密级。';
