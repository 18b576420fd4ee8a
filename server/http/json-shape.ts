/** How deep and how wide a JSON text may be. */
export type ShapeLimits = { depth: number; members: number };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** Whether a JSON text stays within the limits; looked at before it is parsed, because whatever walks it later may recurse. */
export function isWithinShape(json: Uint8Array, limits: ShapeLimits): boolean {
  let depth = 0;
  let members = 0;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] as number;
    if (byte === QUOTE) at = endOfString(json, at);
    else if (byte === COMMA) members += 1;
    else if (OPENING.has(byte)) {
      depth += 1;
      members += 1;
    } else if (CLOSING.has(byte)) depth = Math.max(0, depth - 1);
    if (depth > limits.depth || members > limits.members) return false;
  }
  return true;
}

function endOfString(json: Uint8Array, start: number): number {
  let at = json.indexOf(QUOTE, start + 1);
  while (at !== -1 && isEscaped(json, at)) at = json.indexOf(QUOTE, at + 1);
  return at === -1 ? json.length : at;
}

function isEscaped(json: Uint8Array, at: number): boolean {
  let slashes = 0;
  while (json[at - 1 - slashes] === BACKSLASH) slashes += 1;
  return slashes % 2 === 1;
}
