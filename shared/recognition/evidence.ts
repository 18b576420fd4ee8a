import { anchorOf, type TextAnchor } from './anchor.ts';
import { type Citation, citationsIn } from './citations.ts';
import { isBody, type PageText } from './page/types.ts';
import { sentencesOf } from './sentences.ts';
import type { Recognition } from './types.ts';

/** The sentences of a document that what is proposed rests on; of one marked 内部 none are handed on. */
export type Evidence = {
  /** The sentence of each task, in the order of the tasks; null where it cannot be kept. */
  readonly tasks: readonly (TextAnchor | null)[];
  /** Sentences that may demand supporting documents, the one proposed first. */
  readonly demands: readonly TextAnchor[];
  /** The documents it is based on, as it cites them. */
  readonly cites: readonly Citation[];
};

/** No evidence, for what was not recognised. */
export const NO_EVIDENCE: Evidence = { tasks: [], demands: [], cites: [] };

const DEMANDING =
  /(?:制[定订]|出台|研究|编制|印发|细化|完善|建立|结合)[^。；]{0,60}(?:方案|细则|办法|措施|规划|计划|意见|配套)/;
const MOST_DEMANDS = 12;

/** The evidence in the text a document was recognised from. */
export function evidenceOf(page: PageText, recognition: Recognition): Evidence {
  if (!recognition.official || recognition.internal || recognition.refused !== null) return NO_EVIDENCE;
  const body = page.blocks.filter(isBody);
  return {
    tasks: recognition.tasks.map(task => anchorOf(page.blocks, task.at, task.start, task.end)),
    demands: demandsIn(page, recognition.needsSupportingPolicy.quote),
    cites: citationsIn(body.map(block => block.text)),
  };
}

function demandsIn(page: PageText, proposed: string | null): TextAnchor[] {
  const sentences = page.blocks
    .filter(block => isBody(block) && block.kind !== 'heading')
    .flatMap(block =>
      sentencesOf(block.text).map(({ text, from }) => {
        const indent = text.length - text.trimStart().length;
        return { text: text.trim(), at: block.at, from: from + indent };
      }),
    );
  const first = sentences.find(({ text }) => proposed !== null && text.startsWith(proposed));
  const others = sentences.filter(one => one !== first && DEMANDING.test(one.text)).slice(0, MOST_DEMANDS - 1);
  return [...(first === undefined ? [] : [first]), ...others].flatMap(({ text, at, from }) => {
    const anchor = anchorOf(page.blocks, at, from, from + text.length);
    return anchor === null ? [] : [anchor];
  });
}
