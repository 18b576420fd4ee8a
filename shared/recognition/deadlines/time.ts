import { numeral } from '../date-forms.ts';

/** When offices close (a setting of the product’s rules, domain §C8). */
const CLOSING = '17:30';

const NUMBER = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
const CLOCK = new RegExp(
  `(?<part>上午|中午|下午|晚上|晚|早上)?[ ]?(?<hour>${NUMBER})[ ]?(?:[:：][ ]?(?<minute>\\d{2})|[时点](?:(?<spoken>${NUMBER})分|(?<half>半))?)`,
  'u',
);

/** The hour a phrase states, `12:00` of 24; 下班前 is the closing hour; null where it states none. */
export function clockIn(text: string): string | null {
  if (/下班/.test(text)) return CLOSING;
  const groups = CLOCK.exec(text)?.groups;
  if (groups === undefined) return null;
  const hour = numeral(groups.hour ?? '');
  const minute = groups.half === undefined ? numeral(groups.minute ?? groups.spoken ?? '0') : 30;
  const late = /下午|晚/.test(groups.part ?? '') && hour < 12 ? hour + 12 : hour;
  if (!(late <= 24 && minute < 60)) return null;
  return `${String(late).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
