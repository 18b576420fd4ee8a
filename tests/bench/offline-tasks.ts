import { keyOf, type Order, readOrder } from '../../shared/commands/decide.ts';
import { addDays, dateInChina } from '../../shared/kernel/dates.ts';
import { newId } from '../../shared/kernel/ids.ts';
import { PUSH_LIMIT, type PushRequest } from '../../shared/protocol/push.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import { Chance, Clock } from '../sync/chance.ts';
import type { CityUnits } from './bench-city.ts';

const VERBS = [
  '制定出台',
  '建立健全',
  '全面推行',
  '探索开展',
  '研究提出',
  '修订完善',
  '组织实施',
  '牵头落实',
  '试点推进',
];
const OBJECTS = [
  '企业开办“一件事”集成办理',
  '公立医院薪酬制度改革',
  '农村集体产权流转交易规则',
  '工程建设项目审批流程再造',
  '数据要素市场化配置',
  '国有企业分类考核办法',
  '城乡居民医保门诊统筹',
  '水权确权与水价综合改革',
  '开发区管理体制创新',
  '职业教育产教融合联合体',
  '基层网格治理事项准入',
  '历史文化街区保护更新',
  '公共资源交易跨区域评标',
  '碳排放核算与绿色金融评价',
];
const MEANS = ['实施方案', '管理办法', '工作台账', '任务清单', '操作指引', '评估报告', '典型案例', '标准规范'];
const LIMITS = [
  '月底前报市委改革办',
  '年底前完成',
  '形成可复制经验',
  '纳入季度督察',
  '同步明确责任分工',
  '每半月报送进展',
];

const UNITS_REV = 2;
const MINUTE = 60_000;
const SINCE = Date.parse('2026-03-02T00:30:00Z');

/** Tasks of an invented city as a clerk enters them: each with its own id, text, lead unit and term; the same seed gives the same ones. */
export class OfflineTasks {
  readonly #chance: Chance;
  readonly #clock: Clock;
  readonly #units: CityUnits;
  #entered = 0;

  constructor(units: CityUnits, seed: number) {
    this.#chance = new Chance(seed);
    this.#clock = new Clock(SINCE, this.#chance);
    this.#units = units;
  }

  /** 立项, some minutes after the one before. */
  next(): Order {
    this.#clock.milliseconds += 1 + this.#chance.below(8 * MINUTE);
    this.#entered += 1;
    return {
      name: 'ledger.addTask',
      args: {
        taskId: newId(this.#clock),
        documentId: null,
        keptBy: this.#units.office,
        terms: this.#terms(),
        tags: [],
      },
    };
  }

  #terms() {
    const pick = <T>(things: readonly T[]): T => this.#chance.pick(things);
    const content = `${pick(VERBS)}${pick(OBJECTS)}${pick(MEANS)}，${pick(LIMITS)}（第${this.#entered}项）`;
    const due = addDays(dateInChina(this.#clock.now()), 20 + this.#chance.below(240));
    const isQuoted = this.#chance.happens(0.3);
    return {
      content,
      deliverable: this.#chance.happens(0.6) ? pick(MEANS) : null,
      leadUnitId: pick(this.#units.answering),
      coUnitIds: Array.from({ length: this.#chance.below(3) }, () => pick(this.#units.answering)),
      dueOn: this.#chance.happens(0.8) ? due : null,
      dueRule: null,
      quote: isQuoted ? `${pick(OBJECTS)}要抓紧推进，${pick(LIMITS)}，由${pick(MEANS)}予以明确。` : null,
    };
  }

  /** So many tasks as the pushes of a device that has sent nothing before, `from` the next number on. */
  pushes(clientId: string, count: number, from = 1): readonly PushRequest[] {
    const requests: PushRequest[] = [];
    for (let seq = from; seq < from + count; seq += PUSH_LIMIT) {
      const commands = Array.from({ length: Math.min(PUSH_LIMIT, from + count - seq) }, (_, nth) =>
        this.#sent(seq + nth),
      );
      requests.push({ protocol: PROTOCOL, clientId, oldest: from, sentAt: new Date(SINCE).toISOString(), commands });
    }
    return requests;
  }

  #sent(seq: number): PushRequest['commands'][number] {
    const order = this.next();
    const read = readOrder(order);
    if (!read.ok) throw new Error(JSON.stringify(read));
    const refs = read.value.command.reads(read.value.args);
    // as the engine writes it: the units were there when the device last pulled, the task and its number were not
    const seen = Object.fromEntries(refs.map(ref => [keyOf(ref), ref.kind === 'unit' ? UNITS_REV : 0]));
    return { seq, ...order, seen, madeAt: new Date(this.#clock.now()).toISOString() };
  }
}
