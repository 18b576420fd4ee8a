import { html } from 'hono/html';
import { page } from './page.ts';
import type { Row } from './received.ts';

type Html = ReturnType<typeof html>;

/** What lies among the letters of a real list and is none; ids continue theirs. */
export const DAILY_ROWS: readonly (Omit<Row, 'on'> & { daysAgo: number })[] = [
  {
    id: 13,
    title: '协同办公平台升级停机公告',
    from: '信息中心',
    number: '',
    urgency: '',
    href: '/oa/notices/13',
    daysAgo: 3,
  },
  { id: 14, title: '食堂一周菜谱', from: '机关服务中心', number: '', urgency: '', href: '/oa/canteen', daysAgo: 0 },
  {
    id: 15,
    title: '我市3项改革经验在全省推广',
    from: '本单位新闻',
    number: '',
    urgency: '',
    href: '/oa/news',
    daysAgo: 1,
  },
  {
    id: 16,
    title: '秋季健步走活动报名',
    from: '机关工会',
    number: '',
    urgency: '',
    href: '/oa/notices/16',
    daysAgo: 6,
  },
  {
    id: 17,
    title: '公务用车维修询价单',
    from: '机关服务中心',
    number: '',
    urgency: '',
    href: '/oa/notices/17',
    daysAgo: 10,
  },
  { id: 18, title: '请假审批单（综合科）', from: '流程中心', number: '', urgency: '', href: '/oa/leave', daysAgo: 2 },
  {
    id: 19,
    title: '会议室预订确认：三楼第二会议室',
    from: '流程中心',
    number: '',
    urgency: '',
    href: '/oa/notices/19',
    daysAgo: 5,
  },
];

const NOTICES: Readonly<Record<string, string>> = {
  13: '为更换存储设备，平台将于本周六20时停机维护，预计两小时。期间移动端同时不可用，在办事项请提前保存。',
  16: '机关工会组织环湖健步走，全程5公里。愿意参加的同志向各科室工会小组长报名，自备饮水，注意保暖。',
  17: '车辆一台，更换轮胎四条，做四轮定位，清洗空调滤芯。请三家定点维修企业分别报价，报价含工时费。',
  19: '已为你预订三楼第二会议室，时间周四上午九时至十一时。需要投影和视频连线的，提前半小时联系会务。',
};

/** A notice of the house, or null when there is none with that id. */
export function noticePage(id: string): Html | null {
  const text = NOTICES[id];
  const title = DAILY_ROWS.find(row => String(row.id) === id)?.title;
  if (!text || !title) return null;
  return page(title, html`<div class="note"><h1>${title}</h1><p>${text}</p></div>`);
}

/** The canteen’s menu. */
export const canteenPage = (): Html =>
  page(
    '食堂一周菜谱',
    html`<div class="note">
      <h1>食堂一周菜谱</h1>
      <table class="list">
        <tr><th></th><th>早餐</th><th>午餐</th></tr>
        <tr><th>周一</th><td>小米粥、花卷、煮鸡蛋</td><td>红烧带鱼、醋溜白菜、米饭</td></tr>
        <tr><th>周二</th><td>豆浆、油条、咸菜</td><td>土豆炖牛肉、蒜蓉菜心、馒头</td></tr>
        <tr><th>周三</th><td>八宝粥、肉包</td><td>酥锅、博山豆腐箱、米饭</td></tr>
        <tr><th>周四</th><td>馄饨、烧饼</td><td>清炖鸡块、芹菜香干、花卷</td></tr>
        <tr><th>周五</th><td>玉米粥、糖三角</td><td>番茄鸡蛋打卤面、凉拌黄瓜</td></tr>
      </table>
    </div>`,
  );

/** A piece of news about reform: it speaks like a document and is none. */
export const newsPage = (): Html =>
  page(
    '我市3项改革经验在全省推广',
    html`<div class="note">
      <h1>我市3项改革经验在全省推广</h1>
      <p class="byline">来源：示例日报　作者：本报通讯员　浏览：312</p>
      <p>记者从市委改革办获悉，在日前召开的全省改革工作交流会上，我市“高效办成一件事”、数据要素登记、乡镇联审联办3项经验在全省推广。</p>
      <p>走进市政务服务大厅，正在办理企业开办的一位店主说，以前要跑四个窗口，现在一张表就办完了。</p>
      <p>据了解，全市今年确定的改革任务已完成八成，年底前还将推出一批便民举措。</p>
    </div>`,
  );

/** A form of the house with labels and fields like a letter’s. */
export const leavePage = (): Html =>
  page(
    '请假审批单',
    html`<h2 class="form-title">请 假 审 批 单</h2>
      <table class="form">
        <tr><th>申 请 科 室</th><td>综合科</td><th>请 假 类 别</th><td>年休假</td></tr>
        <tr><th>开 始 日 期</th><td>下周一</td><th>天　　数</th><td>3</td></tr>
        <tr class="tall"><th>事　　由</th><td colspan="3">探亲</td></tr>
        <tr class="tall"><th>领 导 意 见</th><td colspan="3"></td></tr>
      </table>`,
    'form-page',
  );
