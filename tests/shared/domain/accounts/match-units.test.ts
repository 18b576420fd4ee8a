import { describe, expect, test } from 'vitest';
import { matchUnits, type UnitToMatch } from '../../../../shared/domain/accounts/match-units.ts';

const unit = (name: string, shortName: string, changes: Partial<UnitToMatch> = {}): UnitToMatch => ({
  ...{ id: shortName, name, shortName, kind: 'department', parentId: '示例市', active: true },
  ...changes,
});

const units = [
  unit('示例市', '示例市', { kind: 'city', parentId: null }),
  unit('中共示例市委全面深化改革委员会办公室', '市委改革办', { kind: 'office' }),
  unit('经济体制改革专项小组', '经济体制改革专项小组', { kind: 'group' }),
  unit('东山区', '东山区', { kind: 'district' }),
  unit('西河县', '西河县', { kind: 'district' }),
  unit('示例高新技术产业开发区', '高新区', { kind: 'district' }),
  unit('中共示例市委办公室', '市委办公室'),
  unit('示例市人民政府办公室', '市政府办公室'),
  unit('中共示例市委机构编制委员会办公室', '市委编办'),
  unit('示例市发展和改革委员会', '市发展改革委'),
  unit('示例市人力资源和社会保障局', '市人力资源社会保障局'),
  unit('示例市住房和城乡建设局', '市住房城乡建设局'),
  unit('示例市自然资源和规划局', '市自然资源局', { aliases: ['市国土资源局'] }),
  unit('示例市卫生健康委员会', '市卫生健康委'),
  unit('示例市文化和旅游局', '市文化和旅游局'),
  unit('示例市市场监督管理局', '市市场监管局'),
  unit('示例市财政局', '市财政局'),
  unit('示例市行政审批服务局', '市行政审批服务局'),
  unit('共青团示例市委员会', '团市委'),
  unit('国家税务总局示例市税务局', '市税务局'),
  unit('示例市中级人民法院', '市法院'),
  unit('示例市妇女联合会', '市妇联'),
  unit('示例市规划局', '市规划局', { active: false }),
];
const OURS = { issuers: ['示例市人民政府办公室'] };
const one = (name: string, text: { issuers?: string[] } = OURS) => matchUnits([name], { units }, text)[0];

describe('a name finds its unit', () => {
  test.each([
    ['示例市财政局', '市财政局'],
    ['市财政局', '市财政局'],
    ['财政局', '市财政局'],
    ['市发改委', '市发展改革委'],
    ['市发改局', '市发展改革委'],
    ['市发展和改革委', '市发展改革委'],
    ['示例市发展改革委', '市发展改革委'],
    ['市人社局', '市人力资源社会保障局'],
    ['市住建局', '市住房城乡建设局'],
    ['市自然资源和规划局', '市自然资源局'],
    ['市自然资源规划局', '市自然资源局'],
    ['市国土资源局', '市自然资源局'],
    ['市卫健委', '市卫生健康委'],
    ['市卫健局', '市卫生健康委'],
    ['市文旅局', '市文化和旅游局'],
    ['市市场监管局', '市市场监管局'],
    ['市市场监督管理局', '市市场监管局'],
    ['市场监管局', '市市场监管局'],
    ['市审批服务局', '市行政审批服务局'],
    ['共青团示例市委', '团市委'],
    ['团市委', '团市委'],
    ['示例市税务局', '市税务局'],
    ['市中级人民法院', '市法院'],
    ['市妇联', '市妇联'],
    ['市委编办', '市委编办'],
    ['市编办', '市委编办'],
    ['市委办', '市委办公室'],
    ['市政府办', '市政府办公室'],
    ['市人民政府办公室', '市政府办公室'],
    ['高新区管委会', '高新区'],
    ['示例高新区', '高新区'],
    ['东山区', '东山区'],
    ['东山区人民政府', '东山区'],
    ['东山区政府', '东山区'],
    ['市财政局（市国资委）', '市财政局'],
  ])('%s', (name, id) => expect(one(name)?.unitIds).toEqual([id]));
});

describe('a name of others finds nothing', () => {
  test.each([
    '省财政厅',
    '示例省财政厅',
    '国家发展改革委',
    '山东省卫生健康委',
    '别处市财政局',
    '县财政局',
    '东山区财政局',
    '市规划局',
    '有关部门',
    '市直有关部门',
    '有关区县',
    '局',
    '',
  ])('%s', name => expect(one(name)?.unitIds).toEqual([]));

  test('财政局 in a text of the centre or of another city is not ours; our full name always is', () => {
    expect(one('发展改革委', { issuers: ['国务院办公厅'] })).toMatchObject({ unitIds: [], candidates: [] });
    expect(one('市财政局', { issuers: ['别处市人民政府'] })).toMatchObject({ unitIds: [], candidates: [] });
    expect(one('示例市财政局', { issuers: ['国务院办公厅'] })?.unitIds).toEqual(['市财政局']);
  });

  test('a name without a level in a text of unknown origin is only offered', () => {
    expect(one('财政局', {})).toMatchObject({ unitIds: [], candidates: ['市财政局'] });
    expect(one('市财政局', {})?.unitIds).toEqual(['市财政局']);
  });
});

describe('a name that means many', () => {
  test.each(['各区县', '各区县人民政府', '各县（市、区）人民政府', '各区（县）政府', '各县市区', '各区县党委和政府'])(
    '%s',
    name => expect(one(name)?.unitIds).toEqual(['东山区', '西河县', '高新区']),
  );

  test('市直各部门 are the departments, 各专项小组 the groups', () => {
    expect(one('市直各部门')?.unitIds).toContain('市财政局');
    expect(one('市直各部门')?.unitIds).not.toContain('东山区');
    expect(one('各专项小组')?.unitIds).toEqual(['经济体制改革专项小组']);
  });
});

test('two units that share a name are offered, not chosen', () => {
  const twins = [...units, unit('示例市发展改革局', '市发展改革局')];
  const [match] = matchUnits(['市发改办'], { units: twins }, OURS);
  expect(match).toMatchObject({ unitIds: [], candidates: ['市发展改革委', '市发展改革局'] });
});

test('in a district’s directory the district’s departments are its own', () => {
  const district = [
    unit('东山区', '东山区', { kind: 'district', parentId: null }),
    unit('东山区财政局', '区财政局', { parentId: '东山区' }),
  ];
  const match = (name: string) => matchUnits([name], { units: district }, { issuers: ['东山区人民政府'] })[0]?.unitIds;
  expect(match('区财政局')).toEqual(['区财政局']);
  expect(match('市财政局')).toEqual([]);
  expect(matchUnits(['东山区'], { units: district }, { issuers: ['示例市人民政府'] })[0]?.unitIds).toEqual(['东山区']);
});
