import { attributeOf, type PageNode, tagOf } from './node.ts';

const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE HEAD OBJECT VIDEO AUDIO'.split(' '));
const BREAKS = new Set('P DIV LI TR TD TH BR UL OL H1 H2 H3 H4 A BUTTON LABEL OPTION DT DD'.split(' '));
const OF_SECRETS = /[密宻]/u;
const LEVEL_FIELD = /secre|classif|mi_?ji|密级/i;
const MOST_NODES = 20_000;
const DEEPEST = 100;
const MOST_ASIDES = 100;
const LONGEST_ASIDE = 400;
const LONGEST_MARKUP = 200_000;

/**
 * Collects what a page has beside the text a reader takes: pictures' words, drawn text, buttons, navigation, hidden parts, frames
 * written into it. Only lines that speak of secrets are kept, for the marking firewall; nothing else ever sees them.
 */
export class AsideGatherer {
  readonly lines: string[] = [];
  #nodes = 0;

  /** Takes the words in an element's attributes. */
  attributes(node: PageNode, tag: string): void {
    if (tag === 'IMG' || tag === 'A') {
      for (const name of ['alt', 'title', 'aria-label']) this.#take(attributeOf(node, name));
    } else if (tag === 'INPUT') {
      const name = `${attributeOf(node, 'name')} ${attributeOf(node, 'id')}`;
      if (attributeOf(node, 'type').toLowerCase() === 'hidden' && LEVEL_FIELD.test(name))
        this.#take(`密级：${attributeOf(node, 'value')}`);
    } else if (tag === 'IFRAME') {
      // tags made line breaks; a frame's own text is read in place where the browser allows it
      const markup = attributeOf(node, 'srcdoc').slice(0, LONGEST_MARKUP);
      if (OF_SECRETS.test(markup)) this.#take(markup.replace(/<[^<>]{0,2000}>/g, '\n'));
    }
  }

  /** Takes the text of an element that is not read. */
  unread(node: PageNode): void {
    this.#take(this.#textOf(node, 0));
  }

  #textOf(node: PageNode, depth: number): string {
    this.#nodes += 1;
    if (node.nodeType === 3) return node.nodeValue ?? '';
    const tag = tagOf(node);
    if (this.#nodes > MOST_NODES || depth > DEEPEST || SILENT.has(tag)) return '';
    this.attributes(node, tag);
    let text = '';
    for (let index = 0; index < node.childNodes.length; index += 1) {
      const child = node.childNodes[index];
      if (child !== undefined) text += this.#textOf(child, depth + 1);
    }
    return BREAKS.has(tag) ? `\n${text}\n` : text;
  }

  #take(text: string): void {
    if (!OF_SECRETS.test(text)) return;
    for (const line of text.split('\n')) {
      if (this.lines.length < MOST_ASIDES && OF_SECRETS.test(line)) this.lines.push(line.slice(0, LONGEST_ASIDE));
    }
  }
}
