import { textOf, type XmlNode } from '../recognition/files/xml.ts';

/** The text of a string of a workbook, without how its signs are pronounced. */
export const spoken = (node: XmlNode): string =>
  node.children
    .map(child => {
      if (typeof child === 'string' || child.name === 'rPh') return '';
      return child.name === 't' ? textOf(child) : spoken(child);
    })
    .join('');
