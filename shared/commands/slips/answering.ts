import * as z from 'zod';
import { holds, OFFICE_ROLES } from '../../domain/accounts/actor.ts';
import { addWorkdays } from '../../domain/calendar/calendar.ts';
import { dateSchema, idSchema, lineSchema } from '../../domain/records/fields.ts';
import { MOST_REPLIES, type Slip } from '../../domain/slips/types.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { isMarkedSentence } from '../../recognition/marking/of-facts.ts';
import { slipName } from '../../words/slips.ts';
import { calendarAt, calendarReads } from '../calendar-at.ts';
import { type Command, defineCommand, type Moment, put } from '../define.ts';
import { aboutSlip, personOf, slipFor, slipRef } from './at-hand.ts';

/**
 * 签收: from that day, not counted itself, runs “收到之日起” (《民法典》第二百零一条). The day is the one on which the person signed,
 * whenever the server hears of it; what was signed on paper the office writes down. A slip that asks for no reply ends here.
 */
const sign = defineCommand({
  name: 'slips.sign',
  args: z.object({ slipId: idSchema, on: dateSchema }),
  needs: 'slips.answer',
  reads: ({ slipId, on }) => [slipRef(slipId), ...calendarReads(on)],
  about: aboutSlip,
  decide(rows, { slipId, on }, moment) {
    const person = personOf(moment);
    const found = slipFor(rows, slipId, 'sign');
    if (!found.ok) return found;
    if (!person.ok) return person;
    const slip = found.value;
    if (slip.issuedOn === null || on < slip.issuedOn || on > moment.today) return refuse('slip.day', { on });
    const { personId, unitId } = person.value;
    const receipt = { by: personId, on, at: moment.at, unitId, onPaper: isOnPaper(moment) };
    if (slip.replyWorkdays === null)
      return ok([put('slip', slipId, { ...slip, receipt, state: 'closed', closedOn: moment.today })]);
    const replyDueOn = addWorkdays(calendarAt(rows, on), on, slip.replyWorkdays);
    return ok([put('slip', slipId, { ...slip, receipt, state: 'received', replyDueOn })]);
  },
});

/** 反馈: what the addressee says to a slip; a 催办单 is answered with a new date besides the reason. */
const reply = defineCommand({
  name: 'slips.reply',
  args: z.object({ slipId: idSchema, replyId: idSchema, text: lineSchema(500), newDueOn: dateSchema.nullable() }),
  needs: 'slips.answer',
  reads: ({ slipId }) => [slipRef(slipId)],
  about: aboutSlip,
  decide(rows, { slipId, replyId, text, newDueOn }, moment) {
    const person = personOf(moment);
    const found = slipFor(rows, slipId, 'reply');
    if (!found.ok) return found;
    if (!person.ok) return person;
    if (isMarkedSentence(text)) return refuse('document.marked');
    const slip = found.value;
    if (slip.type === 'press' && newDueOn === null) return refuse('slip.reply-needs-date');
    if (newDueOn !== null && newDueOn < moment.today) return refuse('slip.reply-date', { on: newDueOn });
    if (slip.replies.length >= MOST_REPLIES) return refuse('slip.full', { name: slipName(slip) });
    if (slip.replies.some(({ id }) => id === replyId)) return refuse('progress.exists');
    const { personId, unitId } = person.value;
    const said: Slip['replies'][number] = {
      ...{ id: replyId, text, newDueOn, personId, unitId },
      on: moment.today,
      onPaper: isOnPaper(moment),
      reviewed: null,
    };
    return ok([put('slip', slipId, { ...slip, state: 'replied', replies: [...slip.replies, said] })]);
  },
});

/** The office answers for nobody: what it enters was given to it on paper or by telephone. */
const isOnPaper = ({ actor }: Moment): boolean => holds(actor, OFFICE_ROLES);

/** The commands of the addressee. */
export const slipsAnswering = [sign, reply] as unknown as readonly Command[];
