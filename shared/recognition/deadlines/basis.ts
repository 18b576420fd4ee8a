import type { PeriodUnit } from '../../domain/calendar/date-rule.ts';

/** The provisions on counting a period: the first day is left out, months end on the corresponding day, days off are passed over. */
export function basisOfPeriod(unit: PeriodUnit): string {
  if (unit === 'workday') return '《民法典》第二百零一条';
  return unit === 'month' || unit === 'year'
    ? '《民法典》第二百零一条、第二百零二条、第二百零三条'
    : '《民法典》第二百零一条、第二百零三条';
}

/** Where an office closes at a stated hour, its closing hour ends the day. */
export const BASIS_OF_CLOSING = '《民法典》第二百零三条';
/** Which days are holidays. */
export const BASIS_OF_HOLIDAY = '《全国年节及纪念日放假办法》';
