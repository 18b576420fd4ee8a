import { Skeleton } from '../../ui/Skeleton.tsx';
import type { GivenDesk } from './given-desk.ts';

/** The files the page links to, each read by a press: fetched with the session of the page, read on this device. */
export function AttachmentList({ given }: { readonly given: GivenDesk }) {
  const links = given.attachments.value;
  if (links === null) return <Skeleton label="正在找附件" lines={2} />;
  if (links.length === 0) return <p class="hint source-part">本页没有可读的附件。下载后可拖到此处。</p>;
  return (
    <ul class="source-part source-links">
      {links.map(link => (
        <li key={link.address}>
          <button type="button" class="link-button" onClick={() => void given.openAttachment(link)}>
            {link.name}
          </button>
        </li>
      ))}
    </ul>
  );
}
