import type { UnitToMatch } from '../../../shared/domain/accounts/match-units.ts';

const unit = (name: string, shortName: string, changes: Partial<UnitToMatch> = {}): UnitToMatch => ({
  ...{ id: shortName, name, shortName, kind: 'department', parentId: '示例市', active: true },
  ...changes,
});

/** Units of a city that does not exist, each with its short name for an id. */
export const CITY_UNITS: readonly UnitToMatch[] = [
  unit('示例市', '示例市', { kind: 'city', parentId: null }),
  unit('东山区', '东山区', { kind: 'district' }),
  unit('西河县', '西河县', { kind: 'district' }),
  unit('示例市发展和改革委员会', '市发展改革委'),
  unit('示例市住房和城乡建设局', '市住房城乡建设局'),
  unit('示例市自然资源和规划局', '市自然资源局'),
  unit('示例市财政局', '市财政局'),
  unit('示例市行政审批服务局', '市行政审批服务局'),
];
