/** What a deadline asks for: the verbs official prose puts behind a date. */
const VERBS =
  '完成|报送|上报|报告|提交|反馈|出台|印发|制定|制订|编制|编印|修订|修编|建成|建立|组建|设立|成立|启动|实现|达到|开展|落实|整改|销号|办结|公布|发布|公开|公示|上线|投用|投入|开工|竣工|验收|形成|梳理|清理|排查|核查|自查|摸排|汇总|总结|备案|移交|拨付|兑现|缴纳|交付|部署|推出|打造|启用|推广|覆盖|对接|配齐|到位|提供|填报|填写|录入|上传|签收|回复|答复|函告|函复|书面|递交|送达|寄送|交回|分解|印制|清零|整治|打通|接入|归集|发放|评估|提出|明确|细化|核实|核定|确定|(?<![公通简日周月年季快专海])报(?!名|纸|刊|道)|送|交(?!流|通|易)';

/** Whether an asked-for act follows within the same clause. */
export const ACTION = new RegExp(`^(?:[，,])?[^。，；,;]{0,20}?(?:${VERBS})`, 'u');
/** Whether an asked-for act follows within a few characters. */
export const ACTION_NEAR = new RegExp(`^(?:[，,])?[^。，；,;]{0,8}?(?:${VERBS})`, 'u');
