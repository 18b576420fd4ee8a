import { describe, expect, it } from 'vitest';
import { readPeople } from '../../../../server/modules/accounts/people-table.ts';
import { readUnits } from '../../../../server/modules/accounts/units-table.ts';
import { seededEntropy } from '../../store/entropy.ts';

const HEADING = '姓名,登录名,单位,职务,角色';
const UNITS = readUnits(
  [
    '名称,简称,类型,上级',
    '青云市,,市,',
    '青云市改革办,改革办,改革办,',
    '经济体制改革专项小组,经济小组,专项小组,',
    '市住房和城乡建设局,市住建局,市直部门,',
    '北河区,,区县,',
    '柳林镇,,镇办,北河区',
  ].join('\n'),
  { units: [], places: [] },
  seededEntropy(),
);
const north = UNITS.units.find(unit => unit.name === '北河区')!.id;

const read = (lines: readonly string[], there: Parameters<typeof readPeople>[2] = []) =>
  readPeople([HEADING, ...lines].join('\n'), UNITS, there, seededEntropy());

const faultsOf = (lines: readonly string[]) => read(lines).faults.map(({ line, reason }) => `${line}：${reason}`);

describe('a people table', () => {
  it('becomes people with their roles at their unit, named in full or in short', () => {
    const { people, faults } = read(['张三,ZhangSan,改革办,科长,科室负责人、管理员', '李四,li.si,北河区,,区县改革办']);
    expect(faults).toEqual([]);
    expect(people).toMatchObject([
      {
        name: '张三',
        login: 'zhangsan',
        unitId: 'office',
        post: '科长',
        grants: [
          { role: 'office.section-head', unitId: 'office' },
          { role: 'administrator', unitId: 'office' },
        ],
        active: true,
      },
      { login: 'li.si', unitId: north, post: null, grants: [{ role: 'district.office', unitId: north }] },
    ]);
  });

  it.each(['科员、管理员', '科员,管理员', '科员，管理员', '科员; 管理员', '科员/管理员', '科员、管理员、科员'])(
    'takes several roles written as %s',
    roles => {
      expect(read([`张三,zhangsan,改革办,,"${roles}"`]).people[0]?.grants).toHaveLength(2);
    },
  );

  it('read again keeps the person behind a login, and does not bring a stopped account back', () => {
    const [before] = read(['张三,zhangsan,改革办,,科员']).people;
    const again = read(['张三丰,ＺｈａｎｇＳａｎ,北河区,,区县改革办'], [{ ...before!, active: false }]);
    expect(again.people).toMatchObject([{ id: before?.id, name: '张三丰', unitId: north, active: false }]);
  });
});

describe('a bad line of a people table', () => {
  it.each([
    ['no name', ',zhangsan,改革办,,科员', '缺少姓名'],
    ['a long name', `${'长'.repeat(31)},zhangsan,改革办,,科员`, '姓名超过30个字'],
    ['a control character', '张\u0000三,zhangsan,改革办,,科员', '姓名含有不可见的控制字符'],
    ['no login', '张三,,改革办,,科员', '缺少登录名'],
    ['a Chinese login', '张三,张三,改革办,,科员', '登录名应为2～40个字符，只用字母、数字和 . _ -，以字母或数字开头'],
    [
      'a login with a space',
      '张三,zhang san,改革办,,科员',
      '登录名应为2～40个字符，只用字母、数字和 . _ -，以字母或数字开头',
    ],
    [
      'a login like an option',
      '张三,-rf,改革办,,科员',
      '登录名应为2～40个字符，只用字母、数字和 . _ -，以字母或数字开头',
    ],
    ['no unit', '张三,zhangsan,,,科员', '缺少单位'],
    ['a unit there is not', '张三,zhangsan,西湖区,,科员', '单位“西湖区”不在单位目录中'],
    ['a town as unit', '张三,zhangsan,柳林镇,,科员', '“柳林镇”是镇办，不设账号，请填写所属区县'],
    ['a long post', `张三,zhangsan,改革办,${'长'.repeat(41)},科员`, '职务超过40个字'],
    ['no role', '张三,zhangsan,改革办,,', '缺少角色'],
    [
      'a role there is not',
      '张三,zhangsan,改革办,,组长',
      '角色“组长”不认识，应为管理员、科员、科室负责人、专职副主任、主任、区县改革办、小组联络员、部门经办人、领导、督察人员',
    ],
    ['an office role in a district', '张三,zhangsan,北河区,,科员', '角色“科员”只能用于改革办，“北河区”是区县'],
    [
      'a district role in the office',
      '张三,zhangsan,改革办,,区县改革办',
      '角色“区县改革办”只能用于区县，“青云市改革办”是改革办',
    ],
    [
      'a liaison in a department',
      '张三,zhangsan,市住建局,,小组联络员',
      '角色“小组联络员”只能用于专项小组，“市住房和城乡建设局”是市直部门',
    ],
    [
      'a handler in a group',
      '张三,zhangsan,经济小组,,部门经办人',
      '角色“部门经办人”只能用于市直部门，“经济体制改革专项小组”是专项小组',
    ],
    ['too many columns', '张三,zhangsan,改革办,,科员,备注', '多出1列。内容里有逗号的，请用英文双引号括起来'],
    ['half a quote', '"张三,zhangsan,改革办,,科员', '双引号没有成对，或单元格内有换行'],
  ])('with %s is named', (_what, line, reason) => {
    expect(faultsOf(['李四,lisi,改革办,,科员', line])).toContain(`3：${reason}`);
    expect(read([line]).people).toEqual([]);
  });

  it('with a login used before, in whatever case, is named with the line of the other', () => {
    expect(faultsOf(['张三,zhangsan,改革办,,科员', '李四,ZHANGSAN,改革办,,科员'])).toEqual(['3：与第2行登录名相同']);
  });

  it('is found also while the units table is broken, but not for its unit', () => {
    const { faults } = readPeople(`${HEADING}\n,zhangsan,西湖区,,科员`, null, [], seededEntropy());
    expect(faults).toEqual([{ table: 'people', line: 2, reason: '缺少姓名' }]);
  });
});
