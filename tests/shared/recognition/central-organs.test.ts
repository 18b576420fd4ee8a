import { expect, test } from 'vitest';
import { isCentral, splitCentral } from '../../../shared/recognition/central-organs.ts';

test.each(['国家能源局', '能源局', '国家税务总局', '税务总局', '发展改革委', '中国人民银行', '人民银行'])(
  '%s is a central organ',
  name => {
    expect(isCentral(name)).toBe(true);
  },
);

test.each(['国家', '示例局', '市能源局'])('%s is none', name => {
  expect(isCentral(name)).toBe(false);
});

test('central organs written without a break are told apart', () => {
  expect(splitCentral('国家发展改革委财政部能源局')).toEqual(['国家发展改革委', '财政部', '能源局']);
  expect(splitCentral('财政部示例局')).toBeNull();
});
