import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../server/install.mjs';

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/hono': { version: '4.13.19' },
  'node_modules/other-system': { version: '1.0.0', optional: true },
};

describe('what lies in node_modules', () => {
  it('is complete without the optional packages of other systems', () => {
    expect(isInstalled(wanted, { 'node_modules/hono': { version: '4.13.19' } })).toBe(true);
  });

  it('is installed anew when a package is missing or has another version', () => {
    expect(isInstalled(wanted, {})).toBe(false);
    expect(isInstalled(wanted, { 'node_modules/hono': { version: '4.13.18' } })).toBe(false);
  });

  it('is installed anew when an optional package has another version', () => {
    const present = { 'node_modules/hono': { version: '4.13.19' }, 'node_modules/other-system': { version: '0.9.0' } };
    expect(isInstalled(wanted, present)).toBe(false);
  });
});
