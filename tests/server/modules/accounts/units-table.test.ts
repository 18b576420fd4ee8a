import { describe, expect, it } from 'vitest';
import { readUnits, type UnitEntry } from '../../../../server/modules/accounts/units-table.ts';
import { seededEntropy } from '../../store/entropy.ts';

const NONE = { units: [], places: [] };
const HEADING = '名称,简称,类型,上级,拼音首字母';
const CITY = '青云市,,市,,qys';

const read = (lines: readonly string[], there = NONE as Parameters<typeof readUnits>[1]) =>
  readUnits([HEADING, ...lines].join('\n'), there, seededEntropy(1 + there.units.length));

const faultsOf = (lines: readonly string[]) => read(lines).faults.map(({ line, reason }) => `${line}：${reason}`);

describe('a units table', () => {
  it('becomes the org tree, with the city at its root and towns as places', () => {
    const { units, places, faults } = read([
      CITY,
      '青云市改革办,改革办,改革办,,ggb',
      '北河区,,区县,青云市,BHQ',
      '柳林镇,,镇办,北河区,',
    ]);
    expect(faults).toEqual([]);
    const [city, office, north] = units;
    expect(city).toMatchObject({
      id: 'city',
      kind: 'city',
      parentId: null,
      shortName: '青云市',
      order: 0,
      active: true,
    });
    expect(office).toMatchObject({ id: 'office', kind: 'office', parentId: 'city', shortName: '改革办' });
    expect(north).toMatchObject({ kind: 'district', parentId: 'city', initials: 'bhq', order: 2 });
    expect(places).toMatchObject([{ name: '柳林镇', type: 'town', districtId: north?.id }]);
  });

  it('of a district has the district at its root', () => {
    const { units, faults } = read(['北河区,,区县,,', '北河区改革办,,改革办,,']);
    expect(faults).toEqual([]);
    expect(units.map(({ parentId }) => parentId)).toEqual([null, units[0]?.id]);
  });

  it('may have its columns in any order, further ones, and only those it needs', () => {
    const text = '序号,类型,名称\n1,市,青云市\n2,市直部门,市教育局';
    const { units, faults } = readUnits(text, NONE, seededEntropy());
    expect(faults).toEqual([]);
    expect(units.map(({ name }) => name)).toEqual(['青云市', '市教育局']);
  });

  it('read again keeps the ids of units of the same name', () => {
    const first = read([CITY, '北河区,,区县,,']);
    const again = read(['北河区,北河,区县,青云市,bh', '南山县,,区县,青云市,'], first);
    expect(again.faults).toEqual([]);
    expect(again.units[0]).toMatchObject({ id: first.units[1]?.id, shortName: '北河', parentId: 'city' });
    expect(again.units[1]?.id).not.toBe(first.units[1]?.id);
  });

  it('gives a second office an id of its own', () => {
    const first = read([CITY, '甲改革办,,改革办,,']);
    const again = read(['乙改革办,,改革办,,'], first);
    expect(again.units[0]?.id).toMatch(/^[0-9a-f]{8}-/);
  });
});

describe('a bad line of a units table', () => {
  it.each([
    ['no name', [CITY, ',甲局,市直部门,,'], '3：缺少名称'],
    ['a long name', [CITY, `${'长'.repeat(61)},甲局,市直部门,,`], '3：名称超过60个字'],
    ['a long name without a short one', [CITY, `${'长'.repeat(31)},,市直部门,,`], '3：名称超过30个字，请填写简称'],
    ['a long short name', [CITY, `甲局,${'长'.repeat(31)},市直部门,,`], '3：简称超过30个字'],
    ['a control character', [CITY, '甲\u0007局,,市直部门,,'], '3：名称含有不可见的控制字符'],
    ['text that runs backwards', [CITY, '甲\u202e局,,市直部门,,'], '3：名称含有不可见的控制字符'],
    ['the same name', [CITY, '甲局,,市直部门,,', '甲局,乙,市直部门,,'], '4：与第3行名称相同'],
    ['the same short name', [CITY, '甲局,甲,市直部门,,', '乙局,甲,市直部门,,'], '4：与第3行简称相同'],
    ['no kind', [CITY, '甲局,,,,'], '3：缺少类型'],
    [
      'a kind there is not',
      [CITY, '甲局,,委办局,,'],
      '3：类型“委办局”不认识，应为市、改革办、专项小组、市直部门、区县、镇办之一',
    ],
    ['a parent there is not', [CITY, '甲局,,市直部门,乙委,'], '3：上级“乙委”不在单位目录中'],
    ['a town without a district', [CITY, '柳镇,,镇办,,'], '3：镇办应填写上级区县'],
    ['a town below the city', [CITY, '柳镇,,镇办,青云市,'], '3：镇办的上级应为区县，“青云市”不是'],
    [
      'a unit below a town',
      [CITY, '北区,,区县,,', '柳镇,,镇办,北区,', '甲局,,市直部门,柳镇,'],
      '5：上级“柳镇”是镇办，不能有下级单位',
    ],
    ['a unit below itself', [CITY, '甲局,,市直部门,甲局,'], '3：上级“甲局”又以本单位为上级，成了循环'],
    ['initials that are none', [CITY, '甲局,,市直部门,,甲j'], '3：拼音首字母只能用字母和数字，最多40个'],
    ['too many columns', [CITY, '甲局,,市直部门,,jj,又一列'], '3：多出1列。内容里有逗号的，请用英文双引号括起来'],
    ['half a quote', [CITY, '"甲局,,市直部门,,'], '3：双引号没有成对，或单元格内有换行'],
    ['a quote inside', [CITY, '甲"局",,市直部门,,'], '3：双引号没有成对，或单元格内有换行'],
    ['two cities', [CITY, '丙市,,市,,'], 'null：应有且只有一个类型为“市”的单位（区县使用时，为一个“区县”）'],
    ['no root', ['甲局,,市直部门,,'], 'null：应有且只有一个类型为“市”的单位（区县使用时，为一个“区县”）'],
    ['nothing', [], 'null：只有列名，没有内容'],
  ])('with %s is named', (_what, lines, fault) => {
    expect(faultsOf(lines)).toContain(fault);
    expect(read(lines).units).toEqual([]);
  });

  it('does not hide the next one: every line is named, each with all that is wrong with it', () => {
    expect(faultsOf([CITY, '甲局,,处室,,', ',,局,,', '"乙局,,市直部门,丙,', '', '丁局,,市直部门,,'])).toEqual([
      '3：类型“处室”不认识，应为市、改革办、专项小组、市直部门、区县、镇办之一',
      '4：缺少名称',
      '4：类型“局”不认识，应为市、改革办、专项小组、市直部门、区县、镇办之一',
      '5：双引号没有成对，或单元格内有换行',
    ]);
  });

  it('of which the heading is the first says which columns belong there', () => {
    const { faults } = readUnits('甲局,,市直部门,,', NONE, seededEntropy());
    expect(faults).toEqual([
      { table: 'units', line: 1, reason: '列名缺少“名称”“类型”。第1行应为列名：名称、类型、简称、上级、拼音首字母' },
    ]);
  });

  it.each([
    ['', '文件是空的'],
    ['\n\n', '文件是空的'],
    ['名称,类型,名称\n甲,市,乙', '列名“名称”出现两次'],
  ])('table %j says what is the matter with all of it', (text, reason) => {
    expect(readUnits(text, NONE, seededEntropy()).faults).toEqual([{ table: 'units', line: 1, reason }]);
  });

  it('is counted as a text editor counts, blank lines and Windows line ends included', () => {
    const text = `\ufeff${HEADING}\r\n${CITY}\r\n\r\n,,市直部门,,\r\n`;
    expect(readUnits(text, NONE, seededEntropy()).faults).toMatchObject([{ line: 4, reason: '缺少名称' }]);
  });

  it('is not one with trailing separators, as spreadsheets write them', () => {
    expect(read([`${CITY},,,`, ',,,,,,,', '甲局,,市直部门']).faults).toEqual([]);
  });

  it('is the 501st unit, whatever it says', () => {
    const many = Array.from({ length: 500 }, (_, n) => `局${n},,市直部门,,`);
    expect(faultsOf([CITY, ...many])).toEqual(['null：共501个单位，一次最多导入500个']);
  });
});

it('a table pasted from a spreadsheet has tabs between its cells', () => {
  const { units } = readUnits('名称\t类型\n青云市\t市\n甲局，乙局\t市直部门', NONE, seededEntropy());
  expect(units.map(({ name }: UnitEntry) => name)).toEqual(['青云市', '甲局，乙局']);
});
