import { childOf, type XmlNode } from '../xml.ts';

/** Of alternatives the one Word would show; older programs' fallback repeats it. */
export const chosen = (alternatives: XmlNode): XmlNode =>
  childOf(alternatives, 'Choice') ?? childOf(alternatives, 'Fallback') ?? alternatives;
