import { expect, it } from 'vitest';
import { passwordFault } from '../../../../server/modules/accounts/password-rule.ts';

it.each([
  'correct horse battery',
  '春天的第一场改革会议',
  '0x7f-nine-0001',
  '一二三四五六七八九十',
  'zhangsa-不是登录名',
])('takes %s: length is what counts', password => expect(passwordFault(password, 'zhangsan')).toBeNull());

it.each([
  ['', '至少10个字符，现在只有0个'],
  ['短一点的密码', '至少10个字符，现在只有6个'],
  ['🙂🙂🙂🙂🙂🙂🙂🙂🙂', '至少10个字符，现在只有9个'],
  ['x'.repeat(201), '最多200个字符'],
  ['Zhangsan-2026', '不能含有登录名'],
  ['ＺＨＡＮＧＳＡＮ-2026', '不能含有登录名'],
  ['1234567890', '过于常见，容易被猜中'],
  ['Password123', '过于常见，容易被猜中'],
  ['admin@2026', '过于常见，容易被猜中'],
  ['aaaaaaaaaaaa', '过于常见，容易被猜中'],
  ['9876543210', '过于常见，容易被猜中'],
  ['woaini1314', '过于常见，容易被猜中'],
  ['zibo123456', '过于常见，容易被猜中'],
])('does not take %s', (password, reason) => expect(passwordFault(password, 'zhangsan')).toBe(reason));
