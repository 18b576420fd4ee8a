const BASES =
  'password passw0rd p@ssw0rd p@ssword admin administrator root guest welcome iloveyou woaini qwerty qwertyuiop ' +
  'asdfghjkl zxcvbnm qazwsx 1qaz2wsx qwerasdf abcd abc a123 aa woaiwojia woaizhongguo gaige gaigeban shenhuagaige ' +
  'zibo shandong zhongguo china duchajian ducha liugeyi sixones';
const TAILS = [
  '',
  '1',
  '12',
  '123',
  '1234',
  '12345',
  '123456',
  '1234567',
  '12345678',
  '123456789',
  '1234567890',
  '123!',
  '123.',
  '@123',
  '@123456',
  '888',
  '888888',
  '666666',
  '520',
  '1314',
  '5201314',
  '2024',
  '2025',
  '2026',
  '2027',
  '@2024',
  '@2025',
  '@2026',
  '@2027',
];
const OTHERS =
  '1234567890 0123456789 9876543210 12345678910 123456789a a123456789 1234567891 11223344556677 1122334455 1231231231 ' +
  '123123123123 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 1qaz2wsx3edc qazwsxedcrfv zaq12wsxcde3 zxcvbnm123 asdfghjkl123 ' +
  'qwertyuiop123 5201314520 7758521521 88888888888 66666666666 1314520520 abcdefghij abcdefghijk abc1234567890 ' +
  'aaaaaaaaaa qqqqqqqqqq aaaa111111 aa12345678 aa123456789 iloveyou520 woaini1314 woaini5201314 letmein1234 changeme123 ' +
  'changeme1234 monkey12345 dragon12345 football123 superman123 computer123 internet123 1password1';

/** The passwords everybody tries first, of those long enough to be taken, in lower case: the usual words with the usual tails. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set([
  ...BASES.split(' ').flatMap(base => TAILS.flatMap(tail => [base + tail, tail + base])),
  ...OTHERS.split(' '),
]);
