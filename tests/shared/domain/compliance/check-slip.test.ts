import { describe, expect, test } from 'vitest';
import { type CheckedSlip, checkSlip } from '../../../../shared/domain/compliance/check-slip.ts';

const slip = (set: Partial<CheckedSlip>): CheckedSlip => ({
  toCommittee: false,
  authorisedBy: null,
  demands: ['制定示例实施方案，12月25日前报送文号'],
  marked: false,
  ...set,
});
const rules = (set: Partial<CheckedSlip>) => checkSlip(slip(set)).map(({ rule }) => rule);

test('an ordinary slip passes', () => {
  expect(rules({})).toEqual([]);
});

describe('T8 addressee', () => {
  test('a party committee or a government only with the document of the 市委', () => {
    expect(rules({ toCommittee: true })).toEqual(['T8']);
    expect(rules({ toCommittee: true, authorisedBy: ' ' })).toEqual(['T8']);
    expect(rules({ toCommittee: true, authorisedBy: '示发〔2026〕3号' })).toEqual([]);
  });

  test.each(['区县党委、政府要于月底前完成', '示例区政府务必按期完成', '示例区委、区政府须专题研究'])(
    '“%s” orders one',
    text => {
      expect(rules({ demands: [text] })).toEqual(['T8']);
      expect(rules({ demands: [text], authorisedBy: '示发〔2026〕3号' })).toEqual([]);
    },
  );

  test.each(['区县改革办要于月底前完成', '完善示例区政府应急预案', '按示例区政府要求办理'])(
    '“%s” orders none',
    text => {
      expect(rules({ demands: [text] })).toEqual([]);
    },
  );
});

describe('T10', () => {
  test.each([
    '每日打卡',
    '报送在线时长',
    '干部一律下载安装学习软件',
    '要求全体人员登录平台',
    '整改后上传现场照片',
    '提供视频资料、台账',
    '附截图',
  ])('“%s” is refused', text => {
    expect(rules({ demands: ['先说一句', text] })).toEqual(['T10']);
  });

  test.each([
    '清理打卡、积分排名等做法',
    '无需提供照片',
    '规范网红打卡地管理',
    '报送短视频监管办法',
    '不得要求上传照片',
  ])('“%s” asks for none', text => {
    expect(rules({ demands: [text] })).toEqual([]);
  });
});

describe('T12', () => {
  test.each(['未完成的实行一票否决', '整改不到位的，一律一票否决', '与各镇办签订目标责任状'])(
    '“%s” is refused',
    text => {
      expect(rules({ demands: [text] })).toEqual(['T12']);
    },
  );

  test.each(['清理规范一票否决事项', '一票否决事项予以取消', '不得签订责任状'])('“%s” asks for none', text => {
    expect(rules({ demands: [text] })).toEqual([]);
  });
});

test('T14: of a marked one nothing but that is said', () => {
  const findings = checkSlip(slip({ marked: true, demands: ['机密★1年 实行一票否决'] }));
  expect(findings.map(({ rule }) => rule)).toEqual(['T14']);
  expect(JSON.stringify(findings)).not.toContain('机密★');
});

test('a very long text costs no more than its length', () => {
  const long = '要求上传'.repeat(20_000);
  expect(rules({ demands: [long] })).toEqual([]);
});
