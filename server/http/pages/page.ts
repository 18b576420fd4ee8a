import { html } from 'hono/html';
import { PAGE_POLICY } from '../headers.ts';

/** Marked-up text with everything put into it escaped. */
export type Markup = ReturnType<typeof html>;

/** A page of the server in the product’s look: no script, one style sheet. */
export async function pageReply(title: string, content: Markup, status = 200): Promise<Response> {
  const page = await html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 六个一督察</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page.css">
</head>
<body>
<header><b>六个一督察</b><span>${title}</span></header>
<main>${content}</main>
</body>
</html>
`;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE_POLICY };
  return new Response(String(page), { status, headers });
}
