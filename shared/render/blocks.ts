import type { IsoDate } from '../kernel/dates.ts';

/** 文件, 信函 (slips) or 纪要: the three forms of GB/T 9704-2012 this product writes. */
export type Form = 'document' | 'letter' | 'minutes';

/** A column of a table: its head and its share of the width. */
export type TableColumn = {
  readonly head: string;
  readonly share: number;
  readonly align?: 'left' | 'center' | 'right';
};

/**
 * A piece of a text. Headings are numbered in their order, 一、（一）1.（1）; `follow` goes on in the same paragraph, where a heading and
 * its text share one.
 */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string; readonly follow?: string }
  | { readonly kind: 'table'; readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly string[])[] };

/** 附件: a text of its own after the document. */
export type Annex = { readonly title: string; readonly body: readonly Block[] };

/** 出席, 请假 or 列席 of a 纪要, with who did. */
export type Roll = { readonly word: '出席' | '请假' | '列席'; readonly people: string };

/** An official document in its parts. What is null or empty is left out; 密级 has no place here: such documents are never made. */
export type OfficialDocument = {
  readonly form: Form;
  /** 发文机关标志, with 文件 where it has it: 中共淄博市委改革办文件. */
  readonly mark: string;
  /** 份号, six digits. */
  readonly copyNumber?: string | null;
  readonly urgency?: '特急' | '加急' | null;
  /** 发文字号; of a 纪要 its 期号. */
  readonly number: string | null;
  /** 签发人, of a document sent upwards. */
  readonly signer?: string | null;
  readonly title: string;
  /** 主送机关, in order. */
  readonly addressees: readonly string[];
  readonly body: readonly Block[];
  /** 附件说明: names of what is attached. */
  readonly attachments?: readonly string[];
  /** 署名. */
  readonly signature: string | null;
  /** 成文日期. */
  readonly issuedOn: IsoDate | null;
  /** Whether a seal will stand over date and signature. */
  readonly sealed: boolean;
  /** 附注, without its brackets. */
  readonly note?: string | null;
  readonly rolls?: readonly Roll[];
  readonly annexes?: readonly Annex[];
  /** 抄送机关, in order. */
  readonly copies?: readonly string[];
  /** 印发机关 and 印发日期; a 信函 has none. */
  readonly printed?: { readonly by: string; readonly on: IsoDate } | null;
};
