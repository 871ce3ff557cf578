import type { Reply } from './router.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it can stand in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** A page; the content is HTML already. */
export function page(status: number, title: string, content: string, cookies: string[] = []): Reply {
  const body =
    `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>` +
    `<body><h1>${escapeHtml(title)}</h1>${content}</body></html>\n`;
  const headers = { 'cache-control': 'no-store', ...(cookies.length > 0 && { 'set-cookie': cookies }) };
  return { status, body, type: 'text/html; charset=utf-8', headers };
}

/** Sends a browser elsewhere, to be fetched with GET. */
export function redirect(location: string, cookies: string[] = []): Reply {
  const headers = { location, ...(cookies.length > 0 && { 'set-cookie': cookies }) };
  return { status: 303, body: '', type: 'text/html; charset=utf-8', headers };
}

/** A cookie as it is set: not for scripts, and not for other sites to send. */
export function cookie(name: string, value: string, seconds: number): string {
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax`;
}

/** The cookie of that name in a `Cookie` header. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}
