import { describe, expect, it } from 'vitest';
import { unitMatcher, unitsOf } from '../../../shared/sheets/unit-cell.ts';
import { CITY_UNITS } from './city-units.ts';

const read = (lead: string, support = '') => unitsOf(lead, support, unitMatcher(CITY_UNITS));

describe('牵头单位 and 配合单位 of a row', () => {
  it.each([
    ['市财政局', '', '市财政局', []],
    ['财政局', '发改委、住建局', '市财政局', ['市发展改革委', '市住房城乡建设局']],
    ['市财政局（牵头）、市发展改革委', '', '市财政局', ['市发展改革委']],
    ['市发展改革委、市财政局（牵头）', '', '市财政局', ['市发展改革委']],
    [
      '牵头单位：市财政局；配合单位：市发展改革委、市住房城乡建设局',
      '',
      '市财政局',
      ['市发展改革委', '市住房城乡建设局'],
    ],
    ['市财政局牵头，市发展改革委配合', '', '市财政局', ['市发展改革委']],
    ['市财政局\n市发展改革委', '', '市财政局', ['市发展改革委']],
    ['市财政局', '市财政局、市发展改革委等', '市财政局', ['市发展改革委']],
    ['市财政局', '各区县', '市财政局', ['东山区', '西河县']],
    ['市财政局', '—', '市财政局', []],
  ])('%s | %s', (lead, support, leadUnitId, coUnitIds) => {
    expect(read(lead, support)).toMatchObject({ leadUnitId, coUnitIds, reasons: [] });
  });

  it('says that of several the first was taken', () => {
    expect(read('市财政局、市发展改革委').notes).toEqual(['牵头单位写了2个，取第一个，其余列为配合单位']);
  });

  it.each([
    ['', '', '没有牵头单位'],
    ['省财政厅', '', '牵头单位“省财政厅”不在单位名册中'],
    ['各区县', '', '牵头单位“各区县”不是一个单位，请写明由谁牵头'],
    ['市财政局', '市气象台', '配合单位“市气象台”不在单位名册中'],
  ])('%s | %s: %s', (lead, support, reason) => expect(read(lead, support).reasons).toEqual([reason]));
});
