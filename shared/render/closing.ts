import { documentDate } from '../words/dates.ts';
import type { OfficialDocument } from './blocks.ts';
import { widthOf } from './typography.ts';

/** 署名 and 成文日期, each with how many characters stay free to its right; null where it is left out. */
export type ClosingLayout = {
  readonly signature: { readonly text: string; readonly free: number } | null;
  readonly date: { readonly text: string; readonly free: number } | null;
};

/**
 * Where signature and date stand (GB/T 9704-2012, 7.3.5). Sealed: the date four characters from the right, the signature centred over
 * it. Unsealed: the signature two from the right, the date beginning two characters further right than it; a longer date stands two
 * from the right and the signature gives way.
 */
export function closingLayout({ signature, issuedOn, sealed }: OfficialDocument): ClosingLayout {
  const date = issuedOn === null ? null : documentDate(issuedOn);
  const dateWidth = date === null ? 0 : widthOf(date);
  const width = signature === null ? 0 : widthOf(signature);
  const [signatureFree, dateFree] = sealed ? underSeal(width, dateWidth) : unsealed(width, dateWidth);
  return {
    signature: signature === null ? null : { text: signature, free: signatureFree },
    date: date === null ? null : { text: date, free: signature === null ? (sealed ? 4 : 2) : dateFree },
  };
}

function underSeal(width: number, dateWidth: number): [number, number] {
  const free = 4 + (dateWidth - width) / 2;
  // a name too long for that stands at the edge, the date under its middle
  return free >= 0 ? [free, 4] : [0, (width - dateWidth) / 2];
}

function unsealed(width: number, dateWidth: number): [number, number] {
  const dateFree = width - dateWidth;
  return dateFree >= 2 ? [2, dateFree] : [4 + dateWidth - width, 2];
}
