import { flat } from './clean.ts';

/** What a label speaks of; `other` labels are known so that their values are not taken for text. */
export type LabelKind =
  | 'title'
  | 'number'
  | 'issuer'
  | 'publisher'
  | 'written'
  | 'generated'
  | 'published'
  | 'received'
  | 'marking'
  | 'urgency'
  | 'openness'
  | 'due'
  | 'other';

const LABELS: Record<LabelKind, string> = {
  title:
    '标题 文件标题 公文标题 文件名称 信息名称 名称 来文标题 文件题名 法规标题 法规名称 发文标题 公文名称 政策标题 政策名称',
  number:
    '发文字号 文号 来文字号 来文文号 公文文号 发文文号 文件字号 文件文号 原文号 发布文号 政策文号 公文字号 发文号',
  issuer:
    '发文机关 来文单位 来文机关 发文单位 制发机关 印发机关 发文部门 制定机关 发文机构 颁布单位 颁发单位 颁布机构 颁发部门 颁布部门',
  publisher: '发布机构 发布机关 发布单位 公开机构 公开责任部门 信息公开责任部门 发布部门',
  written: '成文日期 成文时间 发文日期 发文时间 签发日期 印发日期 来文日期',
  generated: '生成日期 生成时间 公文生成日期 公文生成时间',
  published: '发布日期 发布时间 公开日期 公布日期 颁布日期 颁布时间 登记日期',
  received:
    '收文日期 收文时间 收到日期 收到时间 收件日期 收件时间 签收日期 签收时间 来文签收时间 接收日期 接收时间 文件收到日期',
  marking: '密级 密級 機密程度 机密程度 涉密状态 秘密等级 密级程度 文件密级 密级和保密期限 涉密等级',
  urgency: '紧急程度 缓急 缓急程度 文件缓急',
  openness: '公开方式 公开属性 公开形式 公开类别 信息公开选项 公开选项',
  due: '限办日期 办理时限 办结期限 限办时间 办结日期 要求办结日期',
  other:
    '索引号 主题分类 主题词 有效性 文件状态 时效性 体裁分类 组配分类 体裁 主题 公开目录 服务对象 载体类型 内容概述 关键词 分类 信息索引号 ' +
    '统一编号 统一登记号 登记号 有效期 失效日期 失效时间 废止日期 生效日期 实施日期 施行日期 实施时间 施行时间 公开范围 公开期限 公开时限 份数 份号 页数 主办部门 承办部门 ' +
    '承办单位 主办单位 拟办意见 领导批示 领导阅示 传阅 传阅意见 办理结果 办理意见 处理意见 收文编号 收文号 收文顺序号 收文字号 流水号 登记人 来源 信息来源 ' +
    '文章来源 作者 字号 字体 浏览次数 阅读次数 点击数 点击次数 浏览 责任编辑 编辑 文种 文件类型 公文种类 文件种类 发文类型 所属主题 所属机构 效力级别 ' +
    '法规类别 法规类型 法宝引证码 附件名称 所属类别 所属行业 所属区域 阅读人次 评论人次 文件来源 法规来源 法规全文',
};

const KIND_OF = new Map<string, LabelKind>();
for (const [kind, names] of Object.entries(LABELS) as [LabelKind, string][]) {
  for (const name of names.split(' ')) KIND_OF.set(name, kind);
}

/** The kind of a text that is nothing but a known label, with or without colon, brackets and inner spaces; else null. */
export function labelKind(text: string): LabelKind | null {
  if (text.length > 24) return null;
  const bare = flat(text).replace(/^[【[*•·●◆■-]+|[】\]]?[:：]?$/g, '');
  return KIND_OF.get(bare) ?? null;
}

/** A labelled value found inside one line, and where its label starts. */
export type InlinePair = { readonly kind: LabelKind; readonly label: string; readonly value: string };

const spaced = (name: string): string => [...name].join('[ \\u3000]{0,6}');
const byLength = [...KIND_OF.keys()].sort((a, b) => b.length - a.length).map(spaced);
const BRACKETED = new RegExp(`[【\\[](${byLength.join('|')})[】\\]][ ]?[:：]?`, 'g');
const COLONED = new RegExp(`(?<![\\p{Script=Han}\\w])(${byLength.join('|')})[ ]?[:：]`, 'gu');
const LONGEST_LINE = 400;

/** The pairs of a line that begins with a known label: “发文机关：国务院　成文日期：2018年12月18日” gives two. */
export function pairsInLine(line: string): InlinePair[] {
  if (line.length > LONGEST_LINE || !/[:：】\]]/.test(line)) return [];
  const matches = [...line.matchAll(COLONED), ...line.matchAll(BRACKETED)].sort((a, b) => a.index - b.index);
  const first = matches[0];
  if (first === undefined || first.index > 2) return [];
  return matches.map((match, order) => {
    const label = flat(match[1] ?? '');
    const value = line.slice(match.index + match[0].length, matches[order + 1]?.index ?? line.length);
    return { kind: KIND_OF.get(label) ?? 'other', label, value: value.replace(/^[\s|｜]+|(?<![\s|｜])[\s|｜]+$/g, '') };
  });
}
