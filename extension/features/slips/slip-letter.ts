import type { Slip } from '../../../shared/domain/slips/types.ts';
import { writeDocx } from '../../../shared/render/docx/write-docx.ts';
import { writeHtml } from '../../../shared/render/html/write-html.ts';
import { missingFonts } from '../../../shared/render/missing-fonts.ts';
import { type PrintedSlip, slipLetter } from '../../../shared/render/slip.ts';
import { districtAddressee } from '../../../shared/words/slips.ts';
import type { Directory } from '../units/directory.ts';

/** A slip with names in the place of ids, as it is printed; `previous` are the numbers of the slips it follows. */
export function printedSlip(slip: Slip, { unit }: Directory, previous: readonly string[]): PrintedSlip {
  const fullName = (id: string): string => unit(id)?.name ?? '';
  const to = unit(slip.addresseeId);
  return {
    type: slip.type,
    number: slip.number,
    sender: fullName(slip.keptBy),
    addressee: to?.kind === 'district' ? districtAddressee(to.name, slip.toCommittee !== null) : (to?.name ?? ''),
    coUnits: slip.coUnitIds.map(fullName),
    items: slip.items,
    replyWorkdays: slip.replyWorkdays,
    contact: slip.contact,
    previous,
    issuedOn: slip.issuedOn,
  };
}

/** The slip as a 信函 on a page of its own, with the fonts this device lacks said above it. */
export async function letterPage(printed: PrintedSlip): Promise<string> {
  return writeHtml(slipLetter(printed), { missing: await missingFonts(hasFont) });
}

/** The slip as a 信函 in .docx. */
export const letterFile = (printed: PrintedSlip): Uint8Array => writeDocx(slipLetter(printed));

async function hasFont(name: string): Promise<boolean> {
  await new FontFace('probe', `local("${name}")`).load();
  return true;
}
