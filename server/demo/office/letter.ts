import { addDays, type IsoDate } from '../../../shared/kernel/dates.ts';
import { documentDate } from '../../../shared/words/dates.ts';

/** An invented official letter, as the sample office system keeps it. */
export type Letter = {
  /** Its place in the list of received letters. */
  id: number;
  title: string;
  /** 发文机关标志 without the word 文件. */
  masthead: string;
  /** 机关代字, year and number, kept apart as office systems do. */
  number: readonly [code: string, year: number, serial: number];
  /** Who signs it. */
  issuer: string;
  issuedOn: IsoDate;
  receivedOn: IsoDate;
  addressees: string;
  paragraphs: readonly string[];
  copies: string;
  urgency: '特急' | '加急' | '普通';
  openness: '主动公开' | '依申请公开' | '不予公开';
  /** 密级和保密期限 as printed, null for a letter without one. */
  marking: string | null;
};

/** What a writer of sample letters states; the rest follows from the day the demo runs. */
export type Draft = Omit<Letter, 'issuedOn' | 'receivedOn' | 'number' | 'copies' | 'urgency' | 'openness' | 'marking'> &
  Partial<Pick<Letter, 'copies' | 'urgency' | 'openness' | 'marking'>> & {
    code: string;
    serial: number;
    /** How many days ago it was signed; it is received two days later. */
    daysAgo: number;
  };

/** Finishes a draft as of a day. */
export function letterFrom({ code, serial, daysAgo, ...draft }: Draft, today: IsoDate): Letter {
  const issuedOn = addDays(today, -daysAgo);
  return {
    copies: '示例省委办公厅，示例省人民政府办公厅。',
    urgency: '普通',
    openness: '主动公开',
    marking: null,
    ...draft,
    number: [code, Number(issuedOn.slice(0, 4)), serial],
    issuedOn,
    receivedOn: addDays(issuedOn, Math.min(2, daysAgo)),
  };
}

/** 发文字号 as printed: 示改办发〔2026〕18号. */
export const numberText = ({ number: [code, year, serial] }: Letter): string => `${code}〔${year}〕${serial}号`;

/** Writes dates counted from today into the texts, so that the demo always has deadlines ahead. */
export const dayAfter =
  (today: IsoDate) =>
  (days: number): string =>
    documentDate(addDays(today, days));
