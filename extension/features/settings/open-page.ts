import { h, render, type VNode } from 'preact';
import { must } from '../../../shared/kernel/assert.ts';
import { StoreFault } from '../../local/store-fault.ts';
import { StoreBar } from '../desk/DeskNotices.tsx';

/** Draws a page of ours into its place once it can be opened, or why it cannot and what to do. */
export async function openPage(open: () => Promise<VNode>): Promise<void> {
  const place = must(document.getElementById('app'), 'the place of the page');
  try {
    render(await open(), place);
  } catch (fault) {
    if (!(fault instanceof StoreFault)) throw fault;
    render(h(StoreBar, { problem: fault.problem, onReload: () => window.location.reload() }), place);
  }
}
