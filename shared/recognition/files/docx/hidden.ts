import { labelled, writtenIn } from '../beside.ts';
import { elementsOf, textOf, type XmlNode } from '../xml.ts';

/** Around what was struck out or moved away, and around what came instead. */
const GONE = new Set(['del', 'moveFrom', 'delText', 'delInstrText']);
const ADDED = new Set(['ins', 'moveTo']);
const CODES = new Set(['instrText', 'delInstrText']);
const TEXTS = new Set(['t', 'delText']);
const HIDDEN = new Set(['vanish', 'webHidden', 'specVanish', 'Fallback', ...CODES, ...GONE]);

type Written = { all: string; before: string; hides: boolean };

/**
 * The paragraphs of a part that show less than they hold, each with all it holds and as it was before its changes; of a part that is
 * not shown at all, every paragraph. Words of pictures and drawn letters are among them.
 */
export function hiddenLines(part: XmlNode, isShown: boolean): string[] {
  const reader = new HiddenReader(isShown);
  reader.read(part, null, !isShown, false);
  return reader.lines;
}

class HiddenReader {
  readonly lines: string[] = [];
  readonly #isShown: boolean;
  // fields may run over many paragraphs, and what some of them result in is left out of the text
  #fields = 0;

  constructor(isShown: boolean) {
    this.#isShown = isShown;
  }

  read(node: XmlNode, into: Written | null, hides: boolean, isNew: boolean): void {
    for (const child of elementsOf(node)) {
      this.lines.push(...writtenIn(child));
      if (child.name === 'p') this.#paragraph(child, hides);
      else if (child.name === 'tr') this.read(child, into, hides || isStruck(child), isNew);
      else if (child.name === 'docVar') this.lines.push(variable(child));
      else this.#piece(child, into, hides || HIDDEN.has(child.name), isNew || ADDED.has(child.name));
    }
  }

  #paragraph(node: XmlNode, hides: boolean): void {
    const written: Written = { all: '', before: '', hides: hides || this.#fields > 0 };
    this.read(node, written, hides, false);
    if (!written.hides && this.#isShown) return;
    this.lines.push(written.all);
    if (written.before !== written.all) this.lines.push(written.before);
  }

  #piece(node: XmlNode, into: Written | null, hides: boolean, isNew: boolean): void {
    if (node.name === 'fldChar') this.#fields += turnOf(node);
    // quoted there, it is what the field shows, and no example
    if (CODES.has(node.name)) this.lines.push(textOf(node).replaceAll('"', ' '));
    if (into === null || !(TEXTS.has(node.name) || isGap(node))) {
      if (into !== null) into.hides ||= hides;
      this.read(node, into, hides, isNew);
      return;
    }
    const text = TEXTS.has(node.name) ? textOf(node) : ' ';
    into.hides ||= hides;
    into.all += text;
    if (!isNew) into.before += text;
  }
}

const isStruck = (row: XmlNode): boolean =>
  elementsOf(row, 'trPr').some(properties => elementsOf(properties, 'del').length > 0);

const isGap = ({ name }: XmlNode): boolean => name === 'tab' || name === 'br' || name === 'cr';

const turnOf = ({ attributes: { fldCharType } }: XmlNode): number =>
  fldCharType === 'begin' ? 1 : fldCharType === 'end' ? -1 : 0;

const variable = ({ attributes: { name = '', val = '' } }: XmlNode): string => labelled(name, val);
